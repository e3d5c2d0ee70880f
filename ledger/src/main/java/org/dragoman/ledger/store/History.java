package org.dragoman.ledger.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.ledger.store.Report.Coding;

/**
 * All that a ledger ever held, whether or not it was superseded since.
 *
 * <p>Every method throws a {@link org.dragoman.model.FaultException} of the numbers 601 to 608 where the database fails it.
 */
public final class History {

    private static final String REPORTS = "report";
    private static final String CODINGS = "coding";

    private final Store store;

    History(Store store) {
        this.store = store;
    }

    /**
     * One coding of one report.
     *
     * @param number its number, from 1 in the order in which codings were written
     * @param report number of the report
     * @param recorded when it was written
     * @param before number of the coding that it superseded; 0 where it was the report's first
     */
    public record Coded(long number, long report, Instant recorded, long before) {}

    /** The number of the last report; 0 where there is none. */
    public long lastReport() {
        return store.guarded(() -> store.last(REPORTS));
    }

    /** The number of the last coding; 0 where there is none. */
    public long lastCoding() {
        return store.guarded(() -> store.last(CODINGS));
    }

    /** The codings of these numbers, ascending. */
    public List<Coded> codings(long first, long last) {
        Clauses clauses = new Clauses().and("g.number >= ? and g.number <= ?", first, last);
        return store.guarded(() -> clauses.bind(store.engine()
                        .handle()
                        .createQuery("select g.number, g.report, g.recorded, coalesce(b.number, 0) as before"
                                + " from coding g left join coding b"
                                + " on b.report = g.report and b.superseded = g.recorded and b.number < g.number"
                                + clauses.where() + " order by g.number"))
                .map((row, context) -> new Coded(
                        row.getLong("number"),
                        row.getLong("report"),
                        ClaimTable.known(row, "recorded", "recorded").recorded(),
                        row.getLong("before")))
                .list());
    }

    /** All codings that a report ever had, the first one first. */
    public List<Coding> codingsOf(long report) {
        Clauses clauses = new Clauses().and("g.report = ?", report);
        return store.guarded(() -> clauses.bind(store.engine()
                        .handle()
                        .createQuery("select g.number, g.coder, g.claims, g.actors, g.countries, g.recorded,"
                                + " g.superseded from coding g" + clauses.where() + " order by g.number"))
                .map((row, context) -> new Coding(
                        row.getLong("number"),
                        row.getString("coder"),
                        row.getInt("claims"),
                        ActorKey.split(row.getString("actors")),
                        ActorKey.split(row.getString("countries")),
                        ClaimTable.known(row)))
                .list());
    }

    /**
     * Hands on each claim of some kinds that these codings brought, with its record, in the order of the codings.
     *
     * @param reports the numbers of the codings' reports
     */
    public void claims(
            long firstCoding, long lastCoding, Collection<Long> reports, List<String> kinds, Consumer<Entry> each) {
        // The reports are named too because PostgreSQL finds claims by them.
        read(
                ClaimTable.from(kinds),
                new Clauses()
                        .and("c.coding >= ? and c.coding <= ?", firstCoding, lastCoding)
                        .in("c.report", reports),
                "c.coding, c.span_begin, c.span_end desc, c.kind, c.id",
                each);
    }

    /** Hands on all that claims with these ids ever said, with their records, in the order of the codings. */
    public void claims(Collection<String> ids, Consumer<Entry> each) {
        if (!ids.isEmpty()) {
            read(ClaimTable.from(List.of()), new Clauses().in("c.id", new TreeSet<>(ids)), "c.coding, c.id", each);
        }
    }

    private void read(String from, Clauses clauses, String order, Consumer<Entry> each) {
        String sql = "select " + ClaimTable.columns(true) + from + clauses.where() + " order by " + order;
        store.guarded(() -> {
            store.engine()
                    .handle()
                    .useTransaction(inside -> clauses.bind(inside.createQuery(sql))
                            .setFetchSize(ClaimTable.AT_A_TIME)
                            .map((row, context) -> ClaimTable.entry(row, true))
                            .forEach(each));
            return true;
        });
    }
}
