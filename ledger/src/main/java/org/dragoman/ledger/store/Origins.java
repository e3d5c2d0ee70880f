package org.dragoman.ledger.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.intake.likeness.Signature;
import org.dragoman.ledger.store.Report.Relation;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Tells of new reports which earlier one each is a copy or a version of.
 *
 * <p>The rules: the same text is a copy, whenever it comes. A text that is {@link Signature.Relation#SAME} as one of the
 * {@link #COPY_DAYS} days around it belongs to that one's origin. A {@link Signature.Relation#VERSION} is looked for
 * among first reports alone, so that versions do not chain from one story into the next, and within
 * {@link #VERSION_DAYS} days, since notices of different earthquakes read like versions of one another. Of several the
 * one most alike counts, then the earliest.
 */
final class Origins {

    /** Agencies' customers print a report within days; magazines and archives within weeks. */
    static final int COPY_DAYS = 30;

    static final int VERSION_DAYS = 3;

    private static final List<String> COLUMNS = List.of("value", "report", "day");
    private static final String ASKED = "asked_band";

    private final Engine engine;
    private final Map<Long, Known> known = new HashMap<>();
    private final Map<Long, List<Long>> byBand = new HashMap<>();

    Origins(Engine engine) {
        this.engine = engine;
    }

    /**
     * A report whose origin is asked for.
     *
     * @param number its number
     * @param day day of publication, or of its adding
     */
    record Asked(long number, LocalDate day, Signature signature) {}

    /** What a report was found to be. */
    record Found(long origin, Relation relation, @Nullable Double likeness) {}

    private record Known(long number, long origin, LocalDate day, Signature signature) {
        boolean isFirst() {
            return number == origin;
        }
    }

    /** Looks up, for all at once, the reports that may be like one of these. */
    void lookUp(List<Asked> asked) throws SQLException {
        if (asked.isEmpty()) {
            return;
        }
        Handle handle = engine.handle();
        handle.execute("create temporary table " + ASKED
                + " (value bigint not null, report bigint not null, day date not null)");
        fill(ASKED, asked);
        LocalDate first =
                asked.stream().map(Asked::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last =
                asked.stream().map(Asked::day).max(LocalDate::compareTo).orElseThrow();
        Clauses near = new Clauses().and("o.day between ? and ?", first.minusDays(COPY_DAYS), last.plusDays(COPY_DAYS));
        Set<Long> candidates = new TreeSet<>();
        near.bind(handle.createQuery("select o.value, o.report from band o join " + ASKED + " n on n.value = o.value"
                        + near.where() + " group by o.value, o.report"))
                .map((row, context) -> {
                    byBand.computeIfAbsent(row.getLong(1), value -> new ArrayList<>())
                            .add(row.getLong(2));
                    return candidates.add(row.getLong(2));
                })
                .list();
        handle.execute("drop table " + ASKED);
        read(candidates);
    }

    private void read(Set<Long> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        Clauses clauses = new Clauses().in("number", candidates).and("signature is not null");
        clauses.bind(engine.handle()
                        .createQuery("select number, origin, coalesce(published_from, cast(recorded as date)) as day,"
                                + " signature from report" + clauses.where()))
                .map((row, context) -> known.put(
                        row.getLong(1),
                        new Known(
                                row.getLong(1),
                                row.getLong(2),
                                row.getObject(3, LocalDate.class),
                                Signature.ofBytes(row.getBytes(4)))))
                .list();
    }

    /** What a report is; from then on later ones may be like it. */
    Found find(Asked asked) {
        Known best = null;
        Found found = new Found(asked.number(), Relation.FIRST, null);
        double likeness = 0;
        Set<Long> candidates = new TreeSet<>();
        for (long band : asked.signature().bands()) {
            candidates.addAll(byBand.getOrDefault(band, List.of()));
        }
        for (long number : candidates) {
            Known candidate = known.get(number);
            if (candidate != null && isOrigin(asked, candidate)) {
                double alike = asked.signature().likeness(candidate.signature());
                if (best == null || alike > likeness) {
                    best = candidate;
                    likeness = alike;
                    boolean same = asked.signature().relation(candidate.signature()) == Signature.Relation.SAME;
                    Relation relation = same && candidate.isFirst() ? Relation.COPY : Relation.VERSION;
                    found = new Found(candidate.origin(), relation, alike);
                }
            }
        }
        if (found.relation() != Relation.COPY) {
            known.put(asked.number(), new Known(asked.number(), found.origin(), asked.day(), asked.signature()));
            for (long band : asked.signature().bands()) {
                byBand.computeIfAbsent(band, value -> new ArrayList<>()).add(asked.number());
            }
        }
        return found;
    }

    private static boolean isOrigin(Asked asked, Known candidate) {
        long apart = Math.abs(ChronoUnit.DAYS.between(asked.day(), candidate.day()));
        return switch (asked.signature().relation(candidate.signature())) {
            case SAME -> apart <= COPY_DAYS;
            case VERSION -> candidate.isFirst() && apart <= VERSION_DAYS;
            case APART -> false;
        };
    }

    /** Keeps the bands of these reports, so that later ones find them. */
    void keep(List<Asked> reports) throws SQLException {
        fill("band", reports);
    }

    private void fill(String table, List<Asked> reports) throws SQLException {
        try (Engine.BulkWriter rows = engine.bulk(table, COLUMNS)) {
            for (Asked each : reports) {
                for (long band : each.signature().bands()) {
                    rows.row(band, each.number(), each.day());
                }
            }
        }
    }
}
