package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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

        /** All claims of the row. */
        Collection<Entry> claims();

        /** The first day of its claims; null where one is of an unknown day. */
        default @Nullable LocalDate first() {
            boolean known = claims().stream().allMatch(claim -> Days.of(claim) != null);
            return known ? Days.first(claims()) : null;
        }

        /** The last day of its claims; null where all are of unknown days. */
        default @Nullable LocalDate last() {
            return Days.last(claims());
        }
    }

    /**
     * The rows of a view.
     *
     * @param limit how many rows are wanted; 0 for all
     * @param near claims further apart than so many days never belong to one row, unless others lie between them
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
        if (last == null || lastRead == null) {
            return false;
        }
        return rows.stream()
                .filter(row -> row.last() != null && !last.isAfter(row.last()))
                .map(Draft::first)
                .allMatch(first -> first != null && first.isAfter(lastRead.plusDays(near)));
    }
}
