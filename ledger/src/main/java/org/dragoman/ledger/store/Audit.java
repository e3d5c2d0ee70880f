package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/** Looks at what a ledger's tables hold, without taking anything that stands there for granted. */
public final class Audit {

    private final Store store;

    public Audit(Store store) {
        this.store = store;
    }

    /** The names of all tables. */
    public List<String> tables() {
        return store.guarded(() -> Schema.tables(store.engine().handle()));
    }

    /** Reads every value of a table; empty where all can be read. */
    public Optional<FaultException> unreadable(String table) {
        return store.engine()
                .damage(table)
                .map(damage -> caused(
                        Fault.LEDGER_PAGES.with(store.location(), "the table " + table + ": " + reason(damage)),
                        damage));
    }

    private static FaultException caused(FaultException fault, Throwable cause) {
        fault.initCause(cause);
        return fault;
    }

    private static String reason(FaultException damage) {
        Throwable cause = damage.getCause();
        String message = String.valueOf((cause == null ? damage : cause).getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** How many rows a table has; one of {@code report}, {@code coding}, {@code claim} and {@code report_text}. */
    public long count(String table) {
        return store.guarded(() -> store.engine()
                .handle()
                .createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    /** The highest number of a report; 0 where there is none. */
    public long lastReport() {
        return store.guarded(() -> store.last("report"));
    }

    /** Tells each row that does not fit to the others: numbers that lead nowhere, and known times out of order. */
    public void rows(Consumer<FaultException> wrong) {
        for (RowRule rule : RowRule.ALL) {
            store.guarded(() -> {
                store.engine()
                        .handle()
                        .useTransaction(inside -> inside.createQuery(rule.sql())
                                .setFetchSize(RowRule.AT_A_TIME)
                                .mapTo(Long.class)
                                .forEach(number -> wrong.accept(Fault.LEDGER_ROWS.with(
                                        store.location(), String.format(rule.words(), number)))));
                return true;
            });
        }
    }

    /**
     * All that the ledger holds of some reports, by their numbers.
     *
     * @param first the first number
     * @param last the last number, which counts
     * @param wrong is told of rows that cannot be read as what they should be
     */
    public List<Dossier> dossiers(long first, long last, Consumer<FaultException> wrong) {
        return store.guarded(() -> {
            Map<String, String> texts = texts(first, last);
            Map<Long, Map<Long, String>> codings = new HashMap<>();
            rows(
                    "select report, number, coder from coding where report between ? and ?",
                    first,
                    last,
                    row -> codings.computeIfAbsent(row.getLong(1), any -> new TreeMap<>())
                            .put(row.getLong(2), row.getString(3)));
            Map<Long, List<Entry>> claims = claims(first, last, wrong);
            List<Dossier> dossiers = new ArrayList<>();
            rows(
                    "select number, id, sha256, length from report where number between ? and ? order by number",
                    first,
                    last,
                    row -> {
                        Map<Long, String> coders = codings.getOrDefault(row.getLong(1), Map.of());
                        dossiers.add(new Dossier(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getInt(4),
                                texts.get(row.getString(3)),
                                List.copyOf(coders.keySet()),
                                List.copyOf(coders.values()),
                                claims.getOrDefault(row.getLong(1), List.of())));
                    });
            return dossiers;
        });
    }

    /** Asked for by the reports; asked for by their hashes, DuckDB reads all texts each time. */
    private Map<String, String> texts(long first, long last) throws SQLException {
        Map<String, String> texts = new HashMap<>();
        rows(
                "select sha256, content from report_text"
                        + " where sha256 in (select sha256 from report where number between ? and ?)",
                first,
                last,
                row -> texts.put(row.getString(1), row.getString(2)));
        return texts;
    }

    private Map<Long, List<Entry>> claims(long first, long last, Consumer<FaultException> wrong) throws SQLException {
        Map<Long, List<Entry>> claims = new HashMap<>();
        String sql = "select " + ClaimTable.columns(true) + " from claim where report between ? and ?";
        rows(sql, first, last, row -> {
            Entry entry = entry(row, wrong);
            if (entry != null) {
                claims.computeIfAbsent(entry.report(), any -> new ArrayList<>()).add(entry);
            }
        });
        return claims;
    }

    private @Nullable Entry entry(ResultSet row, Consumer<FaultException> wrong) throws SQLException {
        try {
            return ClaimTable.entry(row, true);
        } catch (IllegalArgumentException impossible) {
            String claim = "a claim of coding " + row.getLong("coding");
            wrong.accept(caused(
                    Fault.LEDGER_CLAIM.with(store.location(), claim + ": its columns hold no such value"), impossible));
            return null;
        }
    }

    /** Whether a claim's record still says what it did when it was written. */
    public static boolean isAsWritten(Entry entry) {
        return entry.record() != null && ClaimDigest.of(entry.record()) == entry.digest();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void rows(String sql, long first, long last, RowReader each) {
        store.engine()
                .handle()
                .createQuery(sql)
                .bind(0, first)
                .bind(1, last)
                .map((row, context) -> {
                    each.read(row);
                    return true;
                })
                .forEach(read -> {});
    }
}
