package org.dragoman.ledger.store;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Asks for what began last within a few days first, and within more only where these hold too little: a database that looks
 * for the latest rows among all would read the days of all.
 */
final class LastDays {

    /** Days that are asked about at first, and how many times as many when these are too few. */
    private static final int FIRST = 4;

    private static final int TIMES = 8;
    private static final int MOST = 1_000;

    private LastDays() {}

    /**
     * What a query finds, in whose order that which began later comes first.
     *
     * @param selection with a limit; where what began in the last days reaches it, nothing else can come before that
     * @param query finds no more than the limit
     */
    static <T> List<T> first(Handle handle, Selection selection, Function<Selection, List<T>> query) {
        LocalDate last = selection.begun() != null ? null : lastPublication(handle, selection.to());
        for (int days = FIRST; last != null && days < MOST; days *= TIMES) {
            List<T> found = query.apply(selection.begunSince(last.minusDays(days)));
            if (found.size() >= selection.limit()) {
                return found;
            }
        }
        return query.apply(selection);
    }

    /** Near it most of the latest claims begin; what is found does not depend on it. */
    private static @Nullable LocalDate lastPublication(Handle handle, @Nullable LocalDate to) {
        Clauses clauses = to == null ? new Clauses() : new Clauses().and("published_from <= ?", to);
        return clauses.bind(handle.createQuery("select max(published_from) from report" + clauses.where()))
                .map((row, context) -> row.getObject(1, LocalDate.class))
                .one();
    }
}
