package org.dragoman.ledger.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.intake.likeness.Signature;
import org.dragoman.ledger.store.Report.Coding;
import org.dragoman.ledger.store.Report.Relation;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Place;
import org.dragoman.wire.DocumentRecord;
import org.jdbi.v3.core.Handle;

/**
 * Coded reports that go into the ledger together: all of them, or none. Nothing is written before {@link #commit()}.
 *
 * <p>A report that the ledger has, coded by the same coder, is passed over. One that another coder coded is coded anew:
 * what was known before is superseded at the instant of the commit, and stays.
 *
 * <p>Not safe for use by several threads.
 */
public final class Batch {

    private final Store store;
    private final Map<String, Coded> held = new LinkedHashMap<>();
    private int claims;

    Batch(Store store) {
        this.store = store;
    }

    private record Coded(Document document, String coder, List<Claim> claims) {}

    /**
     * What a commit wrote.
     *
     * @param reports reports that are new
     * @param recoded reports that were there and were coded by another coder before
     * @param unchanged reports that were there, coded by the same coder
     * @param claims claims written
     */
    public record Written(int reports, int recoded, int unchanged, int claims) {
        public Written plus(Written other) {
            return new Written(
                    reports + other.reports,
                    recoded + other.recoded,
                    unchanged + other.unchanged,
                    claims + other.claims);
        }
    }

    /** Holds a report and its claims for the next commit; of two with the same id the first counts. */
    public void add(Document document, String coder, List<Claim> found) {
        if (held.putIfAbsent(document.id(), new Coded(document, coder, List.copyOf(found))) == null) {
            claims += found.size();
        }
    }

    /** How many claims are held. */
    public int size() {
        return claims;
    }

    /**
     * Writes what is held, in one transaction, and is empty after that.
     *
     * @throws org.dragoman.model.FaultException if the ledger cannot be written; nothing of the batch is then in it
     */
    public Written commit() {
        if (held.isEmpty()) {
            return new Written(0, 0, 0, 0);
        }
        Written written = store.write(this::write);
        held.clear();
        claims = 0;
        return written;
    }

    private Written write(Engine engine, Instant now) throws SQLException {
        return new Writing(engine, now).all();
    }

    /** One commit at work. */
    private final class Writing {

        private final Engine engine;
        private final Handle handle;
        private final Instant now;
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<Long, String> coders = new HashMap<>();
        private final Map<String, Long> origins = new HashMap<>();
        private final List<Coded> news = new ArrayList<>();
        private final List<Coded> coded = new ArrayList<>();
        private final Set<Long> recoded = new TreeSet<>();
        private int unchanged;

        Writing(Engine engine, Instant now) {
            this.engine = engine;
            this.handle = engine.handle();
            this.now = now;
        }

        Written all() throws SQLException {
            lookUp();
            sort();
            supersede();
            reports();
            codings();
            int written = coded.stream().mapToInt(each -> each.claims().size()).sum();
            return new Written(news.size(), recoded.size(), unchanged, written);
        }

        private void lookUp() {
            Clauses known = new Clauses().in("r.id", held.keySet());
            known.bind(handle.createQuery("select r.number, r.id, g.coder from report r"
                            + " left join coding g on g.report = r.number and g.superseded is null"
                            + known.where()))
                    .map((row, context) -> {
                        numbers.put(row.getString("id"), row.getLong("number"));
                        String coder = row.getString("coder");
                        coders.put(row.getLong("number"), coder == null ? "" : coder);
                        return true;
                    })
                    .list();
        }

        private void sort() {
            long next = store.last("report") + 1;
            for (Coded each : held.values()) {
                Long number = numbers.get(each.document().id());
                if (number == null) {
                    numbers.put(each.document().id(), next++);
                    news.add(each);
                    coded.add(each);
                } else if (each.coder().equals(coders.get(number))) {
                    unchanged++;
                } else {
                    recoded.add(number);
                    coded.add(each);
                }
            }
        }

        private void supersede() {
            Clauses current = new Clauses().in("report", recoded).and("superseded is null");
            for (String table : recoded.isEmpty() ? List.<String>of() : tablesOfCodings()) {
                Clauses.value(Clauses.column(now))
                        .then(current)
                        .bind(handle.createUpdate("update " + table + " set superseded = ?" + current.where()))
                        .execute();
            }
        }

        private static List<String> tablesOfCodings() {
            List<String> tables = new ArrayList<>(List.of("coding"));
            ClaimTable.KINDS.forEach(kind -> tables.add(ClaimTable.table(kind)));
            return tables;
        }

        private void reports() throws SQLException {
            Set<String> hashes = new TreeSet<>();
            news.forEach(each -> hashes.add(each.document().text().sha256()));
            if (hashes.isEmpty()) {
                return;
            }
            Clauses same = new Clauses().in("sha256", hashes);
            same.bind(handle.createQuery(
                            "select sha256, min(origin) as origin from report" + same.where() + " group by sha256"))
                    .map((row, context) -> origins.put(row.getString("sha256"), row.getLong("origin")))
                    .list();
            texts(new HashSet<>(origins.keySet()));
            Origins likes = new Origins(engine);
            List<Origins.Asked> asked = new ArrayList<>();
            for (Coded each : news) {
                Document document = each.document();
                asked.add(new Origins.Asked(number(document), day(document), Signature.of(document)));
            }
            likes.lookUp(asked);
            List<Origins.Asked> kept = new ArrayList<>();
            try (Engine.BulkWriter rows = engine.bulk("report", ReportTable.COLUMNS)) {
                for (int i = 0; i < news.size(); i++) {
                    Report report = report(news.get(i).document(), asked.get(i), likes);
                    ReportTable.append(rows, report, asked.get(i).signature().toBytes());
                    if (report.relation() != Relation.COPY) {
                        kept.add(asked.get(i));
                    }
                }
            }
            likes.keep(kept);
        }

        private LocalDate day(Document document) {
            return document.published() == null
                    ? LocalDate.ofInstant(now, ZoneOffset.UTC)
                    : document.published().earliest();
        }

        private void texts(Set<String> there) throws SQLException {
            try (Engine.BulkWriter rows = engine.bulk("report_text", List.of("sha256", "content"))) {
                for (Coded each : news) {
                    String sha256 = each.document().text().sha256();
                    if (there.add(sha256)) {
                        rows.row(sha256, each.document().text().toString());
                    }
                }
            }
        }

        private Report report(Document document, Origins.Asked asked, Origins likes) {
            DocumentRecord record = DocumentRecord.of(document);
            Long same = origins.get(record.sha256());
            Origins.Found found = same == null ? likes.find(asked) : new Origins.Found(same, Relation.COPY, 1.0);
            origins.putIfAbsent(record.sha256(), found.origin());
            return new Report(
                    asked.number(),
                    record,
                    found.origin(),
                    found.relation(),
                    found.likeness(),
                    null,
                    new Known(now, null));
        }

        private long number(Document document) {
            Long number = numbers.get(document.id());
            if (number == null) {
                throw new IllegalStateException("A report without a number: " + document.id());
            }
            return number;
        }

        private void codings() throws SQLException {
            long first = store.last("coding") + 1;
            try (Engine.BulkWriter rows = engine.bulk("coding", ReportTable.CODING_COLUMNS)) {
                for (int i = 0; i < coded.size(); i++) {
                    Coded each = coded.get(i);
                    ReportTable.append(rows, number(each.document()), coding(each, first + i));
                }
            }
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < coded.size(); i++) {
                Coded each = coded.get(i);
                ClaimFacets facets = new ClaimFacets(each.document(), each.claims());
                for (Claim claim : each.claims()) {
                    entries.add(facets.entry(claim, number(each.document()), first + i, new Known(now, null)));
                }
            }
            ClaimTable.append(engine, entries);
        }

        private Coding coding(Coded each, long number) {
            Set<String> actors = new TreeSet<>();
            Set<String> countries = new TreeSet<>();
            for (Claim claim : each.claims()) {
                ClaimFacets.actors(claim).forEach(actor -> note(actor, actors, countries));
                Place place = ClaimFacets.place(claim);
                if (place != null && place.country() != null) {
                    countries.add(place.country());
                }
            }
            return new Coding(
                    number,
                    each.coder(),
                    each.claims().size(),
                    List.copyOf(actors),
                    List.copyOf(countries),
                    new Known(now, null));
        }

        private void note(Actor actor, Set<String> actors, Set<String> countries) {
            actors.add(ActorKey.of(actor));
            if (actor.code() != null) {
                countries.add(actor.code());
            }
        }
    }
}
