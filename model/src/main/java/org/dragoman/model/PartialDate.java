package org.dragoman.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day, a month or a year: as exact as the text is.
 *
 * @param year the year, 1 to 9999
 * @param month 1 to 12, or 0 where unknown
 * @param day 1 to 31, or 0 where unknown
 */
public record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    /** How exact a date is. */
    public enum Precision {
        YEAR,
        MONTH,
        DAY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    public PartialDate {
        if (year < 1 || year > 9999 || month < 0 || month > 12 || (day != 0 && month == 0)) {
            throw new DateTimeException("No such date: " + year + "-" + month + "-" + day);
        }
        if (day != 0) {
            LocalDate.of(year, month, day);
        }
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /**
     * Reads {@code 2019}, {@code 2019-01} or {@code 2019-01-28}.
     *
     * @throws DateTimeException if the text has another form or names a day that no calendar has
     */
    public static PartialDate parse(String iso) {
        Matcher matcher = ISO.matcher(iso);
        if (!matcher.matches()) {
            throw new DateTimeException("Not a date of the form 2019, 2019-01 or 2019-01-28: " + iso);
        }
        int month = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        int day = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        if (matcher.group(2) != null && month == 0 || matcher.group(3) != null && day == 0) {
            throw new DateTimeException("Months and days are counted from 01: " + iso);
        }
        return new PartialDate(Integer.parseInt(matcher.group(1)), month, day);
    }

    public Precision precision() {
        return day != 0 ? Precision.DAY : month != 0 ? Precision.MONTH : Precision.YEAR;
    }

    /** The first day that this date may mean. */
    public LocalDate earliest() {
        return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
    }

    /** The last day that this date may mean. */
    public LocalDate latest() {
        return switch (precision()) {
            case DAY -> earliest();
            case MONTH -> earliest().plusMonths(1).minusDays(1);
            case YEAR -> LocalDate.of(year, 12, 31);
        };
    }

    /** By first possible day; of two that begin together the vaguer one first. */
    @Override
    public int compareTo(PartialDate other) {
        int byDay = earliest().compareTo(other.earliest());
        return byDay != 0 ? byDay : precision().compareTo(other.precision());
    }

    /** ISO 8601, with reduced precision. */
    @Override
    public String toString() {
        return switch (precision()) {
            case DAY -> earliest().toString();
            case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, month);
            case YEAR -> String.format(Locale.ROOT, "%04d", year);
        };
    }
}
