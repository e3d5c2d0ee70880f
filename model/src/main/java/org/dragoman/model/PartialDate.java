package org.dragoman.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;

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
        int length = iso.length();
        boolean form = (length == 4 || length == 7 || length == 10)
                && (length < 7 || iso.charAt(4) == '-')
                && (length < 10 || iso.charAt(7) == '-');
        if (!form) {
            throw new DateTimeException("Not a date of the form 2019, 2019-01 or 2019-01-28: " + iso);
        }
        int month = length < 7 ? 0 : digits(iso, 5, 7);
        int day = length < 10 ? 0 : digits(iso, 8, 10);
        if (length >= 7 && month == 0 || length == 10 && day == 0) {
            throw new DateTimeException("Months and days are counted from 01: " + iso);
        }
        return new PartialDate(digits(iso, 0, 4), month, day);
    }

    /** Tens of thousands of dates are read at every start, so this does without regular expressions. */
    private static int digits(String iso, int begin, int end) {
        int value = 0;
        for (int i = begin; i < end; i++) {
            char c = iso.charAt(i);
            if (c < '0' || c > '9') {
                throw new DateTimeException("Not a date of the form 2019, 2019-01 or 2019-01-28: " + iso);
            }
            value = 10 * value + c - '0';
        }
        return value;
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
