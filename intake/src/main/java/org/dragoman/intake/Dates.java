package org.dragoman.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Dates of publication, as records and as pages write them. */
final class Dates {

    /** A day, and a time of day with an optional zone; the day is kept as written, in the zone of the publication. */
    private static final Pattern DATE_TIME =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[Tt ][0-2]\\d:?[0-5]\\d(?::?[0-6]\\d(?:[.,]\\d{1,9})?)?"
                    + " ?(?:[Zz]|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");

    private static final Pattern BASIC = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:[Tt]?\\d{4,6}[Zz]?)?");

    /** "Mon, 28 Jan 2019 10:00:00 GMT", "28 January 2019", "Jan. 28th, 2019 at 10:00": the words before the time. */
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?(\\d{1,2})(?:st|nd|rd|th)? (\\p{L}{3})\\p{L}{0,6}\\.?,? (\\d{4})\\b.{0,60}");

    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:\\p{L}{3,9}\\.?,? )?(\\p{L}{3})\\p{L}{0,6}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b.{0,60}");

    private static final DateTimeFormatter SPOKEN = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d MMM uuuu")
            .toFormatter(Locale.ENGLISH);

    private static final int LONGEST = 100;

    private Dates() {}

    /** An ISO date, date with time, month or year; null where it is none or no calendar has it. */
    static @Nullable PartialDate iso(String written) {
        try {
            Matcher withTime = DATE_TIME.matcher(written);
            if (withTime.matches()) {
                return PartialDate.parse(withTime.group(1));
            }
            Matcher basic = BASIC.matcher(written);
            return PartialDate.parse(basic.matches() ? basic.replaceFirst("$1-$2-$3") : written);
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }

    /** A date in any form that pages use; null where it is none. */
    static @Nullable PartialDate loose(String written) {
        String line = written.strip().replaceAll("\\s+", " ");
        if (line.length() > LONGEST) {
            return null;
        }
        PartialDate iso = iso(line);
        if (iso != null) {
            return iso;
        }
        Matcher dayFirst = DAY_FIRST.matcher(line);
        if (dayFirst.matches()) {
            return spoken(List.of(dayFirst.group(1), dayFirst.group(2), dayFirst.group(3)));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(line);
        return monthFirst.matches()
                ? spoken(List.of(monthFirst.group(2), monthFirst.group(1), monthFirst.group(3)))
                : null;
    }

    private static @Nullable PartialDate spoken(List<String> dayMonthYear) {
        try {
            return PartialDate.of(LocalDate.parse(String.join(" ", dayMonthYear), SPOKEN));
        } catch (DateTimeException noSuchDate) {
            return null;
        }
    }
}
