package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/**
 * A counted quantity.
 *
 * @param value the number as told; the lower bound of "at least", the middle of a range
 * @param lower lower bound, or null where open
 * @param upper upper bound, or null where open
 * @param unit {@code count}, {@code percent}, an ISO 4217 currency, or a unit of measure in the singular
 * @param what what is counted ("people killed")
 * @param period the time it was counted over, as told
 * @param by who counted, or null where the report does not say
 */
public record Figure(
        Anchor anchor,
        double value,
        @Nullable Double lower,
        @Nullable Double upper,
        String unit,
        String what,
        @Nullable Place place,
        @Nullable String period,
        @Nullable Actor by)
        implements Claim {

    @Override
    public String kind() {
        return "figure";
    }
}
