package org.dragoman.knowledge.office;

import java.time.LocalDate;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody holds an office for a time.
 *
 * @param body code of the state or organisation
 * @param office kind of office, e.g. {@code foreign-minister}
 * @param title as a newspaper writes it, e.g. "Foreign Secretary"
 * @param from first day, as exact as known; null where unknown
 * @param to last day, as exact as known; null where it goes on or is unknown
 */
public record Tenure(
        String id,
        String body,
        String office,
        String title,
        @Nullable PartialDate from,
        @Nullable PartialDate to) {

    /** Whether the office may have been held on that day. */
    public boolean covers(LocalDate day) {
        return (from == null || !day.isBefore(from.earliest())) && (to == null || !day.isAfter(to.latest()));
    }

    /** Whether the office was taken up on that day or before. */
    public boolean hasBegunBy(LocalDate day) {
        return from == null || !day.isBefore(from.earliest());
    }
}
