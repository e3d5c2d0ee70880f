package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import org.dragoman.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/** Compares the days on which claims begin to hold. */
final class Days {

    /** By day, claims without one last; then by id, whatever the order in which reports were added. */
    static final Comparator<Entry> ORDER = Comparator.comparing(
                    Days::of, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Entry::id)
            .thenComparingLong(Entry::report);

    private Days() {}

    /** The day on which a claim begins to hold; null where it is unknown. */
    static @Nullable LocalDate of(Entry claim) {
        return claim.valid().from();
    }

    /** Whether two claims are at most so many days apart; an unknown day is near none. */
    static boolean near(Entry one, Entry other, int days) {
        LocalDate a = of(one);
        LocalDate b = of(other);
        return a != null && b != null && Math.abs(a.toEpochDay() - b.toEpochDay()) <= days;
    }

    /** The same, but two unknown days are near each other. */
    static boolean nearOrUnknown(Entry one, Entry other, int days) {
        return of(one) == null && of(other) == null || near(one, other, days);
    }

    /** The first known day of some claims; null where none is known. */
    static @Nullable LocalDate first(Collection<Entry> claims) {
        return claims.stream()
                .map(Days::of)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The last known day of some claims; null where none is known. */
    static @Nullable LocalDate last(Collection<Entry> claims) {
        return claims.stream()
                .map(Days::of)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
    }
}
