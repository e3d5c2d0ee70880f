package org.dragoman.ledger.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dragoman.ledger.review.ByHand;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Known;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Store;

/** Claims by hand that an index holds, whatever became of them: it is for those who tell the claims to leave some out. */
final class Handwriting {

    private final List<ByHand> all;

    /** @param decisions the decisions that count, in their order; what came meanwhile is left for the next time */
    Handwriting(Store store, Indexing indexing, List<Decision> decisions) {
        long last =
                decisions.isEmpty() ? 0 : decisions.get(decisions.size() - 1).number();
        this.all = Reviews.over(store).everByHand().stream()
                .filter(each -> each.decision().number() <= last)
                .filter(each -> indexing.kinds().contains(each.claim().kind()))
                .toList();
    }

    /** How many were written by decisions after one. */
    long since(long decision) {
        return all.stream().filter(each -> each.decision().number() > decision).count();
    }

    /** What was written up to a decision, by the hashes of the texts. */
    Map<String, List<ByHand>> until(long decision) {
        return byText(each -> each.decision().number() <= decision);
    }

    /** What was written after a decision, by the hashes of the texts. */
    Map<String, List<ByHand>> after(long decision) {
        return byText(each -> each.decision().number() > decision);
    }

    private Map<String, List<ByHand>> byText(Predicate<ByHand> wanted) {
        Map<String, List<ByHand>> byText = new HashMap<>();
        all.stream()
                .filter(wanted)
                .forEach(each -> byText.computeIfAbsent(each.sha256(), hash -> new ArrayList<>())
                        .add(each));
        return byText;
    }

    /** A claim as it stands in a report, known from when both were there. */
    static Entry entry(Report report, ByHand written) {
        Instant decided = written.decision().recorded();
        Instant came = report.known().recorded();
        return Store.entryOf(report, written.claim(), new Known(came.isAfter(decided) ? came : decided, null), null);
    }
}
