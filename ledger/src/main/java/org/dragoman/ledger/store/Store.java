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
import org.dragoman.intake.feed.FeedState;
import org.dragoman.model.Claim;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Text;
import org.jdbi.v3.core.Handle;
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
    private static final int PAIRS_AT_A_TIME = 10_000;

    /** Milliseconds; the waits double: together 31.5 seconds. */
    private static final long FIRST_WAIT = 500;

    private static final long LAST_WAIT = 16_000;

    private final Location location;
    private final Engine engine;
    private final Clock clock;
    private boolean isReading;

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

    /** The tables as they are, for a copy of the whole ledger. */
    public Tables tables() {
        return new Tables(this);
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

    /** The ids of claims and reports by their beginnings. */
    public Ids ids() {
        return new Ids(this);
    }

    /** All that the ledger ever held. */
    public History history() {
        return new History(this);
    }

    @Override
    public void entries(Selection selection, Consumer<Entry> each) {
        read(handle -> ClaimTable.read(handle, selection, Coded.ANY, each));
    }

    @Override
    public void entries(Selection selection, Coded coded, Consumer<Entry> each) {
        guarded(() -> {
            ClaimTable.read(engine.handle(), selection, coded, each);
            return true;
        });
    }

    @Override
    public List<Pair> pairs(Selection selection, Identities identities) {
        return guarded(() -> new PairQuery(selection, identities).pairs(engine.handle()));
    }

    @Override
    public void ofPairs(Selection selection, Identities identities, Collection<Pair> pairs, Consumer<Entry> each) {
        List<Pair> all = List.copyOf(pairs);
        for (int from = 0; from < all.size(); from += PAIRS_AT_A_TIME) {
            List<Pair> some = all.subList(from, Math.min(all.size(), from + PAIRS_AT_A_TIME));
            guarded(() -> {
                new PairQuery(selection, identities).entries(engine.handle(), some, each);
                return true;
            });
        }
    }

    @Override
    public List<Entry> withRecords(List<Entry> entries) {
        Map<String, String> records = new HashMap<>();
        for (int from = 0; from < entries.size(); from += IDS_AT_A_TIME) {
            List<Entry> some = entries.subList(from, Math.min(entries.size(), from + IDS_AT_A_TIME));
            read(handle -> fetchRecords(handle, some, records));
        }
        return entries.stream().map(entry -> completed(entry, records)).toList();
    }

    private static void fetchRecords(Handle handle, List<Entry> entries, Map<String, String> records) {
        Set<Long> reports = new HashSet<>();
        Set<String> ids = new HashSet<>();
        Set<String> kinds = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.record() == null) {
                reports.add(entry.report());
                ids.add(entry.id());
                kinds.add(entry.kind());
            }
        }
        if (ids.isEmpty()) {
            return;
        }
        Clauses clauses = new Clauses().in("c.report", reports).in("c.id", ids);
        clauses.bind(handle.createQuery("select c.coding, c.id, c.record" + ClaimTable.from(kinds) + clauses.where()))
                .map((row, context) -> records.put(row.getLong(1) + "/" + row.getString(2), row.getString(3)))
                .forEach(previous -> {});
    }

    private static Entry completed(Entry entry, Map<String, String> records) {
        String record = records.get(entry.coding() + "/" + entry.id());
        return entry.record() != null || record == null ? entry : entry.with(record);
    }

    @Override
    public void reports(Reports selection, Consumer<Report> each) {
        read(handle -> ReportTable.read(handle, selection, each));
    }

    @Override
    public Set<Long> numbers(Reports selection) {
        return guarded(() -> ReportTable.numbers(engine.handle(), selection));
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
            read(handle -> clauses.bind(handle.createQuery("select sha256, content from report_text" + clauses.where()))
                    .map((row, context) -> found.put(row.getString(1), Text.of(row.getString(2))))
                    .list());
        }
        return found;
    }

    /** What was last heard of a feed. */
    public FeedState feed(String url) {
        return guarded(() -> FeedTable.read(engine.handle(), url));
    }

    /** Keeps what was heard of a feed; to be called when the reports that came with it are committed. */
    public void keepFeed(String url, FeedState state) {
        write((inside, now) -> {
            FeedTable.replace(inside.handle(), url, state, now);
            return true;
        });
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
        return write(new DecisionTable.Append(person, reason, action, subject, content));
    }

    /** Work that changes the ledger, at one instant. */
    interface Change<T> {
        T make(Engine engine, Instant now) throws SQLException;
    }

    /**
     * Makes a change in one transaction, while no other writer does. Its instant is later than that of every change
     * before it, even where the clock was set back. A server that restarts is waited for, half a minute at most, and the
     * change is made again: it must find out by itself what it made before.
     */
    <T> T write(Change<T> change) {
        for (long wait = FIRST_WAIT; ; wait *= 2) {
            try {
                return guarded(() -> engine.handle().inTransaction(handle -> {
                    engine.lock();
                    return change.make(engine, now());
                }));
            } catch (FaultException fault) {
                if (fault.fault() != Fault.LEDGER_SERVER || wait > LAST_WAIT) {
                    throw fault;
                }
                sleep(wait);
                engine.reconnect();
            }
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the server", e);
        }
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

    /** Reads; within another reading too, where each row is asked for more. */
    private void read(Consumer<Handle> work) {
        if (isReading) {
            guarded(() -> {
                engine.aside(work);
                return true;
            });
            return;
        }
        isReading = true;
        try {
            guarded(() -> {
                work.accept(engine.handle());
                return true;
            });
        } finally {
            isReading = false;
        }
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
