package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.model.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The table of claims: rows from entries, entries from rows. */
final class ClaimTable {

    static final List<String> COLUMNS = List.of(
            "report",
            "coding",
            "id",
            "kind",
            "recorded",
            "superseded",
            "valid_from",
            "valid_to",
            "valid_precision",
            "code",
            "mode",
            "modality",
            "actors",
            "recipients",
            "object",
            "country",
            "statement",
            "speaker",
            "value",
            "lower_bound",
            "upper_bound",
            "span_begin",
            "span_end",
            "confidence",
            "digest",
            "record");

    static final int AT_A_TIME = 2_000;

    private ClaimTable() {}

    static void append(Engine.BulkWriter rows, Entry entry) throws SQLException {
        Facets facets = entry.facets();
        Instant superseded = entry.known().superseded();
        rows.row(
                entry.report(),
                entry.coding(),
                entry.id(),
                entry.kind(),
                Clauses.column(entry.known().recorded()),
                superseded == null ? null : Clauses.column(superseded),
                entry.valid().from(),
                entry.valid().to(),
                entry.valid().precision().toString(),
                facets.code(),
                facets.mode(),
                facets.modality(),
                ActorKey.join(facets.actors()),
                ActorKey.join(facets.recipients()),
                facets.object(),
                facets.country(),
                facets.statement(),
                facets.speaker(),
                facets.value(),
                facets.lower(),
                facets.upper(),
                entry.span().begin(),
                entry.span().end(),
                entry.confidence(),
                entry.digest(),
                entry.record());
    }

    /** Hands each selected claim on in turn; a selection larger than memory can be read. */
    static void read(Handle handle, Selection selection, Consumer<Entry> each) {
        read(handle, selection, Clauses.of(selection), each);
    }

    /** The same for claims that are also coded in a certain way. */
    static void read(Handle handle, Selection selection, Coded coded, Consumer<Entry> each) {
        Clauses clauses = Clauses.of(selection)
                .in("c.code", coded.codes())
                .in("c.mode", coded.modes())
                .in("c.modality", coded.modalities());
        read(handle, selection, clauses, each);
    }

    private static void read(Handle handle, Selection selection, Clauses clauses, Consumer<Entry> each) {
        String sql = "select " + columns(selection) + " from claim c" + clauses.where() + order(selection);
        handle.useTransaction(inside -> clauses.bind(inside.createQuery(sql))
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> entry(row, selection.records()))
                .forEach(each));
    }

    static String columns(Selection selection) {
        List<String> wanted = selection.records() ? COLUMNS : COLUMNS.subList(0, COLUMNS.size() - 1);
        return "c." + String.join(", c.", wanted);
    }

    static String order(Selection selection) {
        String first = switch (selection.order()) {
            case TEXT -> "";
            case OLDEST -> "c.valid_from nulls last, ";
            case LATEST -> "c.valid_from desc nulls last, ";
            case UNSURE -> "c.confidence, ";
        };
        return " order by " + first + "c.report, c.span_begin, c.span_end desc, c.kind, c.id, c.coding"
                + (selection.limit() > 0 ? " limit " + selection.limit() : "");
    }

    /** The entry of a row that begins with {@link #COLUMNS}, in their order. */
    static Entry entry(ResultSet row, boolean withRecord) throws SQLException {
        Cells cells = new Cells(row);
        return new Entry(
                cells.number(),
                cells.number(),
                cells.words(),
                cells.words(),
                cells.known(),
                new Valid(cells.dayOrNull(), cells.dayOrNull(), Valid.Precision.of(cells.words())),
                facets(cells),
                new Span(cells.count(), cells.count()),
                cells.measure(),
                cells.number(),
                withRecord ? cells.words() : null);
    }

    private static Facets facets(Cells cells) throws SQLException {
        return new Facets(
                cells.words(),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                ActorKey.split(cells.words()),
                ActorKey.split(cells.words()),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                cells.measureOrNull(),
                cells.measureOrNull(),
                cells.measureOrNull());
    }

    static Known known(ResultSet row) throws SQLException {
        return known(row, "recorded", "superseded");
    }

    static Known known(ResultSet row, String from, String to) throws SQLException {
        Instant superseded = instant(row, to);
        Instant recorded = instant(row, from);
        if (recorded == null) {
            throw new SQLException("A row without its known time");
        }
        return new Known(recorded, superseded);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime value = row.getObject(column, LocalDateTime.class);
        return value == null ? null : value.toInstant(ZoneOffset.UTC);
    }
}
