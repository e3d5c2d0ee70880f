package org.dragoman.reader.layer;

import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words of time.
 *
 * <p>Only what has a value dates anything, and only what has a duration limits it. Weeks, quarters, seasons, "now" and
 * "every day" are told by {@code timex} alone where no day, month or year says the same.
 *
 * @param first first token
 * @param end one past the last token
 * @param value the day, month or year meant; null for a duration, for vague words, or where there is nothing to count from
 * @param duration ISO 8601 duration, or null for a date or an unknown number of units
 * @param timex the value in the notation of TIMEX3 (TimeML), such as {@code 1998-W08} or {@code PRESENT_REF}; empty where
 *     there is nothing to count from
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
        String timex,
        boolean future,
        String why) {

    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
