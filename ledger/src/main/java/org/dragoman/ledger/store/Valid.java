package org.dragoman.ledger.store;

import java.time.LocalDate;
import java.util.Locale;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When what a claim tells holds: its valid time.
 *
 * @param from the first day that it may mean, or null where neither text nor publication gives a day
 * @param to the last day that it may mean; for a deadline the day when it runs out; null where open
 * @param precision how exact the days are, and where they are from
 */
public record Valid(@Nullable LocalDate from, @Nullable LocalDate to, Precision precision) {

    /** Nothing tells when. */
    public static final Valid UNKNOWN = new Valid(null, null, Precision.NONE);

    /** How exact a valid time is. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        /** The text gives no day; the day of publication stands in for it. */
        PUBLICATION,
        /** No day is known. */
        NONE;

        static Precision of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The days that a date may mean, or those of the publication where the text gives no date. */
    static Valid of(@Nullable PartialDate told, @Nullable PartialDate published) {
        if (told != null) {
            return new Valid(
                    told.earliest(),
                    told.latest(),
                    Precision.of(told.precision().toString()));
        }
        return published == null ? UNKNOWN : new Valid(published.earliest(), published.latest(), Precision.PUBLICATION);
    }

    /** The same from its first day on, open towards the end. */
    Valid open() {
        return new Valid(from, null, precision);
    }

    /** The same until another last day. */
    Valid until(@Nullable LocalDate last) {
        return new Valid(from, last, precision);
    }
}
