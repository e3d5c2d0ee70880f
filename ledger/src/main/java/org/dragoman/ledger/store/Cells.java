package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The cells of a row, one after the other: to look each up by its column's name takes longer than to read it. */
final class Cells {

    private final ResultSet row;
    private int at;

    Cells(ResultSet row) {
        this.row = row;
    }

    /** Passes cells over. */
    void skip(int cells) {
        at += cells;
    }

    long number() throws SQLException {
        return row.getLong(++at);
    }

    int count() throws SQLException {
        return row.getInt(++at);
    }

    double measure() throws SQLException {
        return row.getDouble(++at);
    }

    @Nullable
    Double measureOrNull() throws SQLException {
        double value = row.getDouble(++at);
        return row.wasNull() ? null : Double.valueOf(value);
    }

    /** Words of a column that is never null. */
    String words() throws SQLException {
        String words = row.getString(++at);
        if (words == null) {
            throw new SQLException("Column " + at + " is empty in a row that must have it");
        }
        return words;
    }

    @Nullable
    String wordsOrNull() throws SQLException {
        return row.getString(++at);
    }

    /** A day that is told as how many days it is from the beginning of 1970. */
    @Nullable
    LocalDate dayOrNull() throws SQLException {
        long day = row.getLong(++at);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    /** Two columns that hold a known time. */
    Known known() throws SQLException {
        Instant recorded = instant();
        if (recorded == null) {
            throw new SQLException("A row without its known time");
        }
        return new Known(recorded, instant());
    }

    private @Nullable Instant instant() throws SQLException {
        LocalDateTime value = row.getObject(++at, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
