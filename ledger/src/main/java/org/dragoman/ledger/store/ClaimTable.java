package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dragoman.ledger.store.Selection.Order;
import org.dragoman.model.Span;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The tables of claims: rows from entries, entries from rows. Each kind has a table of its own, for nearly every question
 * is about one kind, and most claims are of the two that tell what was said and done; the view {@code claim} is all of them.
 */
final class ClaimTable {

    /** All kinds of claims. */
    static final List<String> KINDS =
            List.of("statement", "event", "position", "deadline", "condition", "figure", "mediation");

    private static final String ALL = "claim";

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
            "cameo",
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

    /** Divides words that are read as one: the driver of DuckDB takes a microsecond for every three of them. */
    private static final char BAR = '\u001F';

    /** Words that are read as one. All are hashes, codes and names of codes, so that none can hold the mark between them. */
    private static final List<String> JOINED = List.of(
            "id",
            "kind",
            "valid_precision",
            "code",
            "coalesce(mode, '')",
            "coalesce(cameo, '')",
            "coalesce(modality, '')",
            "coalesce(country, '')",
            "coalesce(statement, '')");

    /** What {@link #entry} reads, but for the record, in its order. */
    private static final String READ =
            "report, coding, recorded, superseded, valid_from - date '1970-01-01' as from_day,"
                    + " valid_to - date '1970-01-01' as to_day, span_begin,"
                    + " span_end, confidence, digest, value, lower_bound, upper_bound, actors, recipients, object, speaker,"
                    + " concat_ws(chr(31), " + String.join(", ", JOINED) + ") as words";

    static final int AT_A_TIME = 2_000;

    private ClaimTable() {}

    /** The table of the claims of a kind. */
    static String table(String kind) {
        return ALL + "_" + kind;
    }

    /** What to read claims of some kinds from, as {@code c}; of all kinds where none is named. */
    static String from(Collection<String> kinds) {
        if (kinds.isEmpty()) {
            return " from " + ALL + " c";
        }
        List<String> tables = KINDS.stream()
                .filter(kinds::contains)
                .map(kind -> "select * from " + table(kind))
                .toList();
        return tables.isEmpty()
                ? " from (select * from " + ALL + " where false) c"
                : " from (" + String.join(" union all ", tables) + ") c";
    }

    /** Writes entries, those of each kind into its table. */
    static void append(Engine engine, Collection<Entry> entries) throws SQLException {
        Map<String, List<Entry>> kinds = entries.stream().collect(Collectors.groupingBy(Entry::kind));
        for (String kind : KINDS) {
            if (kinds.containsKey(kind)) {
                try (Engine.BulkWriter rows = engine.bulk(table(kind), COLUMNS)) {
                    for (Entry entry : kinds.get(kind)) {
                        append(rows, entry);
                    }
                }
            }
        }
    }

    private static void append(Engine.BulkWriter rows, Entry entry) throws SQLException {
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
                facets.cameo(),
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

    /**
     * Hands on in turn each selected claim that is coded in a certain way; a selection larger than memory can be read, but
     * for the latest claims with a limit.
     */
    static void read(Handle handle, Selection selection, Coded coded, Consumer<Entry> each) {
        if (selection.order() == Order.LATEST && selection.limit() > 0) {
            LastDays.first(handle, selection, narrowed -> {
                        List<Entry> found = new ArrayList<>();
                        readAll(handle, narrowed, coded, found::add);
                        return found;
                    })
                    .forEach(each);
        } else {
            readAll(handle, selection, coded, each);
        }
    }

    private static void readAll(Handle handle, Selection selection, Coded coded, Consumer<Entry> each) {
        Clauses clauses = Clauses.of(selection)
                .in("c.code", coded.codes())
                .in("c.cameo", coded.cameos())
                .in("c.modality", coded.modalities());
        String sql =
                "select " + columns(selection.records()) + from(selection.kinds()) + clauses.where() + order(selection);
        handle.useTransaction(inside -> clauses.bind(inside.createQuery(sql))
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> entry(row, selection.records()))
                .forEach(each));
    }

    /** The columns of claims, with no table before their names, that {@link #entry} makes an entry of. */
    static String columns(boolean withRecord) {
        return withRecord ? READ + ", record" : READ;
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

    /** The entry of a row of {@link #columns}. */
    static Entry entry(ResultSet row, boolean withRecord) throws SQLException {
        Cells cells = new Cells(row);
        long report = cells.number();
        long coding = cells.number();
        Known known = cells.known();
        LocalDate from = cells.dayOrNull();
        LocalDate to = cells.dayOrNull();
        Span span = new Span(cells.count(), cells.count());
        double confidence = cells.measure();
        long digest = cells.number();
        Double value = cells.measureOrNull();
        Double lower = cells.measureOrNull();
        Double upper = cells.measureOrNull();
        List<String> actors = ActorKey.split(cells.words());
        List<String> recipients = ActorKey.split(cells.words());
        String object = cells.wordsOrNull();
        String speaker = cells.wordsOrNull();
        Iterator<String> words = divided(cells.words()).iterator();
        return new Entry(
                report,
                coding,
                words.next(),
                words.next(),
                known,
                new Valid(from, to, Valid.Precision.of(words.next())),
                new Facets(
                        words.next(),
                        emptyAsNull(words.next()),
                        emptyAsNull(words.next()),
                        emptyAsNull(words.next()),
                        actors,
                        recipients,
                        object,
                        emptyAsNull(words.next()),
                        emptyAsNull(words.next()),
                        speaker,
                        value,
                        lower,
                        upper),
                span,
                confidence,
                digest,
                withRecord ? cells.words() : null);
    }

    private static List<String> divided(String joined) {
        List<String> words = new ArrayList<>(JOINED.size());
        int from = 0;
        for (int bar = joined.indexOf(BAR); bar >= 0; bar = joined.indexOf(BAR, from)) {
            words.add(joined.substring(from, bar));
            from = bar + 1;
        }
        words.add(joined.substring(from));
        if (words.size() != JOINED.size()) {
            throw new IllegalArgumentException("A claim's codes hold a mark that no code holds");
        }
        return words;
    }

    private static @Nullable String emptyAsNull(String words) {
        return words.isEmpty() ? null : words;
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
