package org.dragoman.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Days and instants as a person gives them to an option. What is none is wrong usage, told with the option's name. */
final class GivenTime {

    /** The databases and {@link PartialDate} end here. */
    private static final int LAST_YEAR = 9999;

    private GivenTime() {}

    /** The first day that an option's day, month or year may mean; null where it is not given. */
    static @Nullable LocalDate first(String option, @Nullable String words) {
        return words == null ? null : date(option, words).earliest();
    }

    /** The last day that it may mean; null where it is not given. */
    static @Nullable LocalDate last(String option, @Nullable String words) {
        return words == null ? null : date(option, words).latest();
    }

    private static PartialDate date(String option, String words) {
        try {
            return PartialDate.parse(words.strip());
        } catch (DateTimeException e) {
            throw new WrongUsage(Fault.DATE.with(option, words));
        }
    }

    /** An instant, or the last one of a day in UTC; null where it is not given. */
    static @Nullable Instant instant(String option, @Nullable String words) {
        if (words == null) {
            return null;
        }
        try {
            Instant instant = words.indexOf('T') < 0
                    ? LocalDate.parse(words.strip())
                            .plusDays(1)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS)
                    : OffsetDateTime.parse(words.strip()).toInstant();
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            // Told below, as a year that no ledger can hold is.
        }
        throw new WrongUsage(Fault.INSTANT.with(option, words));
    }
}
