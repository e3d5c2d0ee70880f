package org.dragoman.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;

/** The notation of TIMEX3 for what ISO dates and durations cannot say. */
final class Timex {

    static final String PRESENT = "PRESENT_REF";
    static final String PAST = "PAST_REF";
    static final String FUTURE = "FUTURE_REF";

    /** Parts of a day by their words. */
    static final Map<String, String> PARTS_OF_DAY = Map.of(
            "morning",
            "TMO",
            "afternoon",
            "TAF",
            "evening",
            "TEV",
            "night",
            "TNI",
            "nights",
            "TNI",
            "mornings",
            "TMO",
            "evenings",
            "TEV",
            "afternoons",
            "TAF");

    private Timex() {}

    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    /** The week of a day by ISO 8601: {@code 1998-W08}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String weekend(LocalDate day) {
        return week(day) + "-WE";
    }

    /** So many units, or an unknown number of them where the count is "X". */
    static String length(String count, ChronoUnit unit) {
        return switch (unit) {
            case MINUTES -> "PT" + count + "M";
            case HOURS -> "PT" + count + "H";
            case DAYS -> "P" + count + "D";
            case WEEKS -> "P" + count + "W";
            case MONTHS -> "P" + count + "M";
            case YEARS -> "P" + count + "Y";
            case DECADES -> "P" + count + "E";
            case CENTURIES -> "P" + count + "C";
            default -> throw new IllegalArgumentException(unit.toString());
        };
    }
}
