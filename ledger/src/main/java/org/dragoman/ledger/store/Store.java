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
import org.dragoman.model.FaultException;
import org.dragoman.model.Text;
import org.jdbi.v3.core.JdbiException;

/**
 * Claims and reports in a database: what was known at an instant, and how more is added. Nothing that was written is ever
 * deleted or changed, but for the one instant at which it was superseded.
 *
 * <p>Every method throws a {@link FaultException} of the numbers 601 to 608 where the database fails it; what a failed
 * method began is then undone. Not safe for use by several threads.
 */
public final class Store implements Entries, AutoCloseable {

    private static final int IDS_AT_A_TIME = 5_000;

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
        return open(location, access, clock, Schema.CURRENT);
    }

    static Store open(Location location, Access access, Clock clock, Schema schema) {
        Engine engine = connect(location, access);
        Store store = new Store(location, engine, clock);
        try {
            store.guarded(() -> {
                schema.require(engine, location, access == Access.CREATE);
                return true;
            });
        } catch (RuntimeException | Error failed) {
            engine.close();
            throw failed;
        }
        return store;
    }

    /** A connection to what is at a place, whether it is a ledger or not. */
    static Engine connect(Location location, Access access) {
        return location instanceof Location.File file
                ? DuckDb.open(file.path(), access)
                : Postgres.open((Location.Server) location, access);
    }

    public Location location() {
        return location;
    }

    /** A new, empty batch. */
    public Batch batch() {
        return new Batch(this);
    }

    /** The coders by which reports are coded now, by the ids of their documents; reports that the ledger lacks are missing. */
    public Map<String, String> codersOf(Collection<String> documents) {
        Map<String, String> coders = new HashMap<>();
        if (!documents.isEmpty()) {
            Clauses clauses = new Clauses().in("r.id", documents).and("g.superseded is null");
            guarded(() -> clauses.bind(engine.handle()
                            .createQuery("select r.id, g.coder from report r join coding g on g.report = r.number"
                                    + clauses.where()))
                    .map((row, context) -> coders.put(row.getString(1), row.getString(2)))
                    .list());
        }
        return coders;
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
        return guarded(engine, work);
    }

    static <T> T guarded(Engine engine, Guarded<T> work) {
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
