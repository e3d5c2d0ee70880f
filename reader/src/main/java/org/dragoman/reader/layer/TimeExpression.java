package org.dragoman.reader.layer;

import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of time.
 *
 * @param first first token
 * @param end one past the last token
 * @param value the day, month or year meant; null for a duration, or where there is nothing to count from
 * @param duration ISO 8601 duration, or null for a date
 * @param future whether it lies after the report
 * @param why how it was resolved
 */
public record TimeExpression(
        int first,
        int end,
        Span span,
        String text,
        @Nullable PartialDate value,
        @Nullable String duration,
        boolean future,
        String why) {

    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
