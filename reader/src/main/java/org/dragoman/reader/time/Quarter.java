package org.dragoman.reader.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Three months of a year, 1 to 4. */
record Quarter(int year, int number) {

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    Quarter inYear(int other) {
        return new Quarter(other, number);
    }

    Quarter yearBefore() {
        return new Quarter(year - 1, number);
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /** Whether it begins after a day. */
    boolean isAfter(LocalDate day) {
        return compare(of(day)) > 0;
    }

    /** Whether it ends before a day. */
    boolean isBefore(LocalDate day) {
        return compare(of(day)) < 0;
    }

    private int compare(Quarter other) {
        return 4 * (year - other.year) + number - other.number;
    }

    /** As TIMEX3 writes it: {@code 1989-Q3}. */
    @Override
    public String toString() {
        return Timex.year(year) + "-Q" + number;
    }
}
