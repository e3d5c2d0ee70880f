package org.dragoman.ledger.search;

import java.util.List;
import java.util.Map;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.History;
import org.dragoman.ledger.store.History.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How much of a ledger an index has seen.
 *
 * @param report number of the last report; 0 for none
 * @param coding number of the last coding; 0 for none
 * @param mark which coding that was, so that another ledger's index is noticed; empty for none
 * @param decision number of the last decision; 0 for none
 * @param decided the id of that decision; empty for none
 */
record Seen(long report, long coding, String mark, long decision, String decided) {

    static final Seen NOTHING = new Seen(0, 0, "", 0, "");

    private static final String VERSION = "version";
    private static final String REPORT = "report";
    private static final String CODING = "coding";
    private static final String MARK = "mark";
    private static final String DECISION = "decision";
    private static final String DECIDED = "decided";

    static Seen of(Map<String, String> told) {
        return new Seen(
                Long.parseLong(told.getOrDefault(REPORT, "0")),
                Long.parseLong(told.getOrDefault(CODING, "0")),
                told.getOrDefault(MARK, ""),
                Long.parseLong(told.getOrDefault(DECISION, "0")),
                told.getOrDefault(DECIDED, ""));
    }

    Seen upToReport(long last) {
        return new Seen(last, coding, mark, decision, decided);
    }

    Seen upToCoding(long last, @Nullable String itsMark) {
        return new Seen(report, last, itsMark == null ? mark : itsMark, decision, decided);
    }

    /** The same with all decisions there are, in their order. */
    Seen upTo(List<Decision> decisions) {
        return decisions.isEmpty()
                ? this
                : new Seen(
                        report,
                        coding,
                        mark,
                        last(decisions).number(),
                        last(decisions).id());
    }

    private static Decision last(List<Decision> decisions) {
        return decisions.get(decisions.size() - 1);
    }

    Map<String, String> told(Indexing indexing) {
        return Map.of(
                VERSION, indexing.version(),
                REPORT, Long.toString(report),
                CODING, Long.toString(coding),
                MARK, mark,
                DECISION, Long.toString(decision),
                DECIDED, decided);
    }

    static String mark(Coded coded) {
        return coded.report() + " " + coded.recorded();
    }

    /** Why an index is of no use; null where it can be brought up to date. */
    static @Nullable String unfit(
            Map<String, String> told, Indexing indexing, History history, List<Decision> decisions) {
        if (!indexing.version().equals(told.get(VERSION))) {
            return "another version of Dragoman made it";
        }
        Seen seen = of(told);
        List<Coded> last = seen.coding() == 0 ? List.of() : history.codings(seen.coding(), seen.coding());
        boolean isOther =
                seen.coding() > 0 && (last.size() != 1 || !mark(last.get(0)).equals(seen.mark()));
        isOther |= seen.decision() > 0
                && decisions.stream().noneMatch(made -> made.id().equals(seen.decided()));
        return isOther || seen.report() > history.lastReport() ? "it was made of another ledger" : null;
    }

    boolean isAll(History history, List<Decision> decisions) {
        return report >= history.lastReport()
                && coding >= history.lastCoding()
                && (decisions.isEmpty() || decision >= last(decisions).number());
    }
}
