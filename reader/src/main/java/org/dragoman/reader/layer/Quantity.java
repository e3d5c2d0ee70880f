package org.dragoman.reader.layer;

import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number and what it counts.
 *
 * @param first first token, bounds such as "at least" included
 * @param end one past the last token of the number and its unit
 * @param noun the token of what is counted, or −1
 * @param value the number as told
 * @param lower lower bound, or null where open
 * @param upper upper bound, or null where open
 * @param unit {@code count}, {@code percent}, an ISO 4217 currency, or a unit of measure in the singular
 * @param why how it was read
 */
public record Quantity(
        int first,
        int end,
        int noun,
        Span span,
        double value,
        @Nullable Double lower,
        @Nullable Double upper,
        String unit,
        String why) {}
