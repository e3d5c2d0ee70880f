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
 * Reads claims back from the latest day, some days at a time, until the rows that are wanted are whole, so that a short
 * answer from a large ledger does not read it all.
 */
final class Backwards {

    /** Days that are read at first, the more where only some reports are asked, and how many times as many after that. */
    private static final int FIRST = 2;

    private static final int FIRST_OF_SOME = 32;
    private static final int TIMES = 4;

    /** Days; a ledger that has no answer within them is read whole. */
    private static final int MOST = 1_000;

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
     * @param read reads the claims of a selection, in several parts if it likes
     * @param merge brings claims together to rows, the row with the latest last day first
     */
    static <D extends Draft> List<D> rows(
            Selection selection,
            int limit,
            int near,
            Function<Selection, List<Entry>> read,
            Function<List<Entry>, List<D>> merge) {
        LocalDate next = limit == 0 ? null : last(selection, read);
        if (next == null) {
            return first(merge.apply(read.apply(selection)), limit);
        }
        List<Entry> claims = new ArrayList<>();
        for (int days = selection.reports().isEmpty() ? FIRST : FIRST_OF_SOME; days < MOST; days *= TIMES) {
            LocalDate from = next.minusDays(days - 1);
            claims.addAll(read.apply(selection.days(selection.from(), next).begunSince(from)));
            next = from.minusDays(1);
            List<D> rows = merge.apply(claims);
            if (areWhole(rows, limit, from.plusDays(near))) {
                return first(rows, limit);
            }
        }
        if (selection.to() == null) {
            // No days can be asked for that hold claims of unknown days.
            return first(merge.apply(read.apply(selection)), limit);
        }
        claims.addAll(read.apply(selection.days(selection.from(), next)));
        return first(merge.apply(claims), limit);
    }

    private static <D> List<D> first(List<D> rows, int limit) {
        return limit == 0 ? rows : new ArrayList<>(rows.subList(0, Math.min(limit, rows.size())));
    }

    /** The last day on which a claim begins; null where none tells its day. */
    private static @Nullable LocalDate last(Selection selection, Function<Selection, List<Entry>> read) {
        return Days.last(read.apply(selection.order(Order.LATEST).limit(1)));
    }

    /** Whether the first rows end on a day from which on nothing that was not read can belong to them. */
    private static <D extends Draft> boolean areWhole(List<D> rows, int limit, LocalDate day) {
        LocalDate last = rows.size() < limit ? null : rows.get(limit - 1).last();
        return last != null && !last.isBefore(day);
    }
}
