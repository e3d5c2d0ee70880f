package org.dragoman.ledger.store;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.model.Claim;
import org.dragoman.model.FaultException;
import org.dragoman.model.Text;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * Claims and reports in a database: what was known at an instant, and how more is added. Nothing that was written is ever
 * deleted or changed, but for the one instant at which it was superseded.
 *
 * <p>Every method throws a {@link FaultException} of the numbers 601 to 608 where the database fails it; what a failed
 * method began is then undone. Not safe for use by several threads.
 */
public final class Store implements Entries, AutoCloseable {

    private static final int IDS_AT_A_TIME = 5_000;

    /** Sorts after every hexadecimal digit. */
    private static final String AFTER_HEXADECIMALS = "g";

    private final Location location;
    private final Engine engine;
    private final Clock clock;

    private Store(Location location, Engine engine, Clock clock) {
        this.location = location;
        this.engine = engine;
        this.clock = clock;
    }

    /** Opens a ledger, with the clock of this machine. */
    public static Store open(Location location, Access access) {
        return open(location, access, Clock.systemUTC());
    }

    /** Opens a ledger; the clock tells when things were recorded. */
    public static Store open(Location location, Access access, Clock clock) {
        Engine engine = location instanceof Location.File file
                ? DuckDb.open(file.path(), access)
                : Postgres.open((Location.Server) location, access);
        Store store = new Store(location, engine, clock);
        try {
            store.guarded(() -> {
                Schema.require(engine, location, access == Access.CREATE);
                return true;
            });
        } catch (RuntimeException | Error failed) {
            engine.close();
            throw failed;
        }
        return store;
    }

    public Location location() {
        return location;
    }

    /** A new, empty batch. */
    public Batch batch() {
        return new Batch(this);
    }

    /** The coder by which a report is coded now; empty where the ledger does not have the report. */
    public Optional<String> coderOf(String document) {
        return guarded(() -> engine.handle()
                .createQuery("select g.coder from report r join coding g on g.report = r.number"
                        + " where r.id = ? and g.superseded is null")
                .bind(0, document)
                .mapTo(String.class)
                .findFirst());
    }

    @Override
    public void entries(Selection selection, Consumer<Entry> each) {
        guarded(() -> {
            ClaimTable.read(engine.handle(), selection, each);
            return true;
        });
    }

    @Override
    public List<Entry> withRecords(List<Entry> entries) {
        Map<String, String> records = new HashMap<>();
        for (int from = 0; from < entries.size(); from += IDS_AT_A_TIME) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + IDS_AT_A_TIME));
            guarded(() -> fetchRecords(some, records));
        }
        return entries.stream().map(entry -> completed(entry, records)).toList();
    }

    private boolean fetchRecords(List<Entry> entries, Map<String, String> records) {
        Set<Long> reports = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.record() == null) {
                reports.add(entry.report());
                ids.add(entry.id());
            }
        }
        if (ids.isEmpty()) {
            return true;
        }
        Clauses clauses = new Clauses().in("c.report", reports).in("c.id", ids);
        clauses.bind(engine.handle().createQuery("select c.coding, c.id, c.record from claim c" + clauses.where()))
                .map((row, context) -> records.put(row.getLong(1) + "/" + row.getString(2), row.getString(3)))
                .forEach(previous -> {});
        return true;
    }

    private static Entry completed(Entry entry, Map<String, String> records) {
        String record = records.get(entry.coding() + "/" + entry.id());
        return entry.record() != null || record == null ? entry : entry.with(record);
    }

    @Override
    public void reports(Reports selection, Consumer<Report> each) {
        guarded(() -> {
            ReportTable.read(engine.handle(), selection, each);
            return true;
        });
    }

    @Override
    public Optional<Text> text(String sha256) {
        return Optional.ofNullable(texts(Set.of(sha256)).get(sha256));
    }

    /** Texts by their hashes. */
    public Map<String, Text> texts(Collection<String> hashes) {
        Map<String, Text> found = new HashMap<>();
        if (!hashes.isEmpty()) {
            Clauses clauses = new Clauses().in("sha256", hashes);
            guarded(() -> clauses.bind(
                            engine.handle().createQuery("select sha256, content from report_text" + clauses.where()))
                    .map((row, context) -> found.put(row.getString(1), Text.of(row.getString(2))))
                    .list());
        }
        return found;
    }

    /**
     * Ids of claims, as they are coded now, that begin with some hexadecimal digits.
     *
     * @param most how many at most
     */
    public List<String> claimIds(String beginning, int most) {
        return ids("claim where superseded is null and", beginning, most);
    }

    /**
     * Ids of documents that begin with some hexadecimal digits.
     *
     * @param most how many at most
     */
    public List<String> documentIds(String beginning, int most) {
        return ids("report where", beginning, most);
    }

    private List<String> ids(String among, String beginning, int most) {
        return guarded(() -> engine.handle()
                .createQuery("select distinct id from " + among + " id >= ? and id < ? order by id limit " + most)
                .bind(0, beginning)
                .bind(1, beginning + AFTER_HEXADECIMALS)
                .mapTo(String.class)
                .list());
    }

    /**
     * A claim as it would stand in this ledger if a coder had made it.
     *
     * @param report the report that it is about, as it is coded
     * @param speaker key of who makes the statement that asserts it; null where the reporter asserts it
     * @throws IllegalArgumentException if the report is not coded
     */
    public static Entry entryOf(Report report, Claim claim, Known known, @Nullable String speaker) {
        if (report.coding() == null) {
            throw new IllegalArgumentException("The report was not coded yet: " + report.number());
        }
        ClaimFacets facets = new ClaimFacets(
                report.document().published(),
                speaker == null || claim.anchor().statement() == null
                        ? Map.of()
                        : Map.of(claim.anchor().statement(), speaker));
        return facets.entry(claim, report.number(), report.coding().number(), known);
    }

    /** All decisions that people made, in their order. */
    public List<Decision> decisions() {
        return guarded(() -> DecisionTable.read(engine.handle()));
    }

    /**
     * Records a decision.
     *
     * @param subject the claim that it is about, or null
     * @param content the rest, one JSON object
     */
    public Decision decide(
            String person, String reason, Decision.Action action, Decision.@Nullable Subject subject, String content) {
        return write((writing, now) -> {
            long number = last("decision") + 1;
            String id = DecisionTable.id(number, now, person, action, content);
            Decision decision = new Decision(number, id, now, person, reason, action, subject, content);
            DecisionTable.append(writing, decision);
            return decision;
        });
    }

    /** Work that changes the ledger, at one instant. */
    interface Change<T> {
        T make(Engine engine, Instant now) throws SQLException;
    }

    /**
     * Makes a change in one transaction, while no other writer does. Its instant is later than that of every change
     * before it, even where the clock was set back.
     */
    <T> T write(Change<T> change) {
        return guarded(() -> engine.handle().inTransaction(handle -> {
            engine.lock();
            return change.make(engine, now());
        }));
    }

    private Instant now() {
        Instant clocked = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant after = lastChange().plus(1, ChronoUnit.MICROS);
        return clocked.isAfter(after) ? clocked : after;
    }

    /** The instant of the last change; the beginning of 1970 where there was none. */
    private Instant lastChange() {
        Instant last = Instant.EPOCH;
        for (String table : List.of("coding", "decision")) {
            Optional<LocalDateTime> recorded = engine.handle()
                    .createQuery("select max(recorded) from " + table + " where number = (select max(number) from "
                            + table + ")")
                    .mapTo(LocalDateTime.class)
                    .findOne();
            Instant instant =
                    recorded.map(value -> value.toInstant(ZoneOffset.UTC)).orElse(last);
            last = instant.isAfter(last) ? instant : last;
        }
        return last;
    }

    /** The highest number in a table; 0 where it is empty. */
    long last(String table) {
        return engine.handle()
                .createQuery("select coalesce(max(number), 0) from " + table)
                .mapTo(Long.class)
                .one();
    }

    Engine engine() {
        return engine;
    }

    /** Does what a database may fail, and tells its failure as a numbered fault. */
    <T> T guarded(Guarded<T> work) {
        try {
            return work.run();
        } catch (JdbiException | SQLException failed) {
            Throwable cause = failed.getCause();
            throw engine.fault(failed instanceof JdbiException && cause instanceof SQLException ? cause : failed);
        }
    }

    /** What a database may fail. */
    interface Guarded<T> {
        T run() throws SQLException;
    }

    @Override
    public void close() {
        engine.close();
    }
}
