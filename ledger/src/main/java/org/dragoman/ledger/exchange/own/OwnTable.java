package org.dragoman.ledger.exchange.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.ledger.store.Tables.Column;
import org.dragoman.ledger.store.Tables.Part;
import org.dragoman.model.Claim;
import org.dragoman.model.FaultException;
import org.dragoman.wire.ClaimRecord;
import org.dragoman.wire.RecordReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of the ledger as a table of its own. Tables of claims have the columns of the ledger, then some fields of the
 * record unfolded, and last the record itself.
 */
final class OwnTable {

    private static final String RECORD = "record";

    private final Part part;
    private final List<Unfolded> unfolded;
    private final List<Column> columns = new ArrayList<>();
    private final int record;

    OwnTable(Part part) {
        this.part = part;
        this.unfolded = part.kind() == null ? List.of() : Unfolded.of(part.kind());
        this.record = part.kind() == null ? -1 : part.column(RECORD);
        for (int i = 0; i < part.columns().size(); i++) {
            if (i != record) {
                columns.add(part.columns().get(i));
            }
        }
        unfolded.forEach(each -> columns.add(new Column(each.name(), each.type(), false)));
        if (record >= 0) {
            columns.add(part.columns().get(record));
        }
    }

    /** A value that is not what the rest of its row says. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        Mistake(String what) {
            super(what);
        }
    }

    Part part() {
        return part;
    }

    List<Column> columns() {
        return columns;
    }

    List<Unfolded> unfolded() {
        return unfolded;
    }

    /** The plural by which its file is called. */
    String name() {
        String kind = part.kind();
        if (kind != null) {
            return kind.equals("mediation") ? kind : kind + "s";
        }
        return part.table().equals("report_text") ? "texts" : part.table() + "s";
    }

    /** A row of the ledger as a row of this table. */
    @Nullable
    Object[] unfold(@Nullable Object[] row) {
        if (record < 0) {
            return row;
        }
        String json = (String) Objects.requireNonNull(row[record]);
        Claim claim = ((ClaimRecord) RecordReader.line(json, "the ledger's record", 1)).claim();
        return values(row, json, claim);
    }

    private @Nullable Object[] values(@Nullable Object[] row, String json, Claim claim) {
        @Nullable Object[] values = new Object[columns.size()];
        int at = 0;
        for (int i = 0; i < row.length; i++) {
            if (i != record) {
                values[at++] = row[i];
            }
        }
        for (Unfolded each : unfolded) {
            values[at++] = each.value().apply(claim);
        }
        values[at] = json;
        return values;
    }

    /**
     * A row of this table as a row of the ledger.
     *
     * @throws Mistake if a claim's record is none, or says something else than the columns beside it
     */
    @Nullable
    Object[] fold(@Nullable Object[] values) throws Mistake {
        if (record < 0) {
            return values;
        }
        @Nullable Object[] row = new Object[part.columns().size()];
        int at = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = i == record ? values[values.length - 1] : values[at++];
        }
        check(row, values);
        return row;
    }

    private void check(@Nullable Object[] row, @Nullable Object[] values) throws Mistake {
        Claim claim = claim(row[record]);
        if (!claim.kind().equals(row[part.column("kind")]) || !claim.kind().equals(part.kind())) {
            throw new Mistake("the record is of the kind " + claim.kind());
        }
        if (!claim.anchor().id().equals(row[part.column("id")])) {
            throw new Mistake("the record has the id " + claim.anchor().id());
        }
        @Nullable Object[] expected = values(row, String.valueOf(row[record]), claim);
        for (int i = 0; i < expected.length; i++) {
            if (!Objects.deepEquals(expected[i], values[i])) {
                throw new Mistake("the column " + columns.get(i).name() + " holds \"" + values[i]
                        + "\", but the record \"" + expected[i] + "\"");
            }
        }
    }

    private static Claim claim(@Nullable Object json) throws Mistake {
        try {
            if (json instanceof String line && RecordReader.line(line, "it", 1) instanceof ClaimRecord found) {
                return found.claim();
            }
        } catch (FaultException malformed) {
            // Told below: the line of the table counts, not that of the record.
        }
        throw new Mistake("the column record holds no record of a claim");
    }

    /** Sees to it that a value is there where the ledger must have one. */
    void checkRequired(@Nullable Object[] row) throws Mistake {
        for (int i = 0; i < row.length; i++) {
            Column column = part.columns().get(i);
            if (row[i] == null && column.required()) {
                throw new Mistake("the column " + column.name() + " is empty");
            }
        }
    }
}
