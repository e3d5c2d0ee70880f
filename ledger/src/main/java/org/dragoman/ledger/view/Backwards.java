package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Selection.Order;
import org.jspecify.annotations.Nullable;

/**
 * Reads claims back from the latest day until the rows that are wanted are whole, so that a short answer from a large
 * ledger does not read it all.
 */
final class Backwards {

    private static final int FIRST = 500;
    private static final int TIMES = 4;

    private Backwards() {}

    /** A row to be, in which claims were brought together. */
    interface Draft {

        /** The last day of its claims; null where all are of unknown days. */
        @Nullable
        LocalDate last();
    }

    /**
     * The rows of a view.
     *
     * @param limit how many rows are wanted; 0 for all
     * @param near a row holds claims of its last day and of at most so many days before, and later claims do not change it
     * @param read reads the claims of a selection in its order
     * @param merge brings claims together to rows, the row with the latest last day first
     */
    static <D extends Draft> List<D> rows(
            Selection selection,
            int limit,
            int near,
            Function<Selection, List<Entry>> read,
            Function<List<Entry>, List<D>> merge) {
        if (limit == 0) {
            return merge.apply(read.apply(selection.order(Order.LATEST)));
        }
        for (int most = Math.max(FIRST, TIMES * limit); ; most *= TIMES) {
            List<Entry> claims = read.apply(selection.order(Order.LATEST).limit(most));
            List<D> rows = merge.apply(claims);
            if (claims.size() < most || areWhole(rows, limit, Days.of(claims.get(claims.size() - 1)), near)) {
                return new ArrayList<>(rows.subList(0, Math.min(limit, rows.size())));
            }
        }
    }

    /** Whether no claim that was not read yet can change the first rows or come before them. */
    private static <D extends Draft> boolean areWhole(List<D> rows, int limit, @Nullable LocalDate lastRead, int near) {
        LocalDate last = rows.size() < limit ? null : rows.get(limit - 1).last();
        return last != null && lastRead != null && last.isAfter(lastRead.plusDays(near));
    }
}
