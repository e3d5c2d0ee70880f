package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.wire.DocumentRecord;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The tables of reports and of how they were coded. */
final class ReportTable {

    static final List<String> COLUMNS = List.of(
            "number",
            "id",
            "external_id",
            "title",
            "publisher",
            "url",
            "published",
            "published_from",
            "language",
            "sha256",
            "length",
            "duplicate_of",
            "boilerplate",
            "origin",
            "relation",
            "likeness",
            "signature",
            "recorded");

    static final List<String> CODING_COLUMNS =
            List.of("number", "report", "coder", "claims", "actors", "countries", "recorded", "superseded");

    private static final int AT_A_TIME = 2_000;

    /** Cells of a row that tell of the coding, behind the coder. */
    private static final int CODING_CELLS = 6;

    private ReportTable() {}

    static void append(Engine.BulkWriter rows, Report report, byte @Nullable [] signature) throws SQLException {
        DocumentRecord document = report.document();
        PartialDate published = document.published();
        rows.row(
                report.number(),
                document.id(),
                document.externalId(),
                document.title(),
                document.publisher(),
                document.url(),
                published == null ? null : published.toString(),
                published == null ? null : published.earliest(),
                document.language(),
                document.sha256(),
                document.length(),
                document.duplicateOf(),
                boilerplate(document.boilerplate()),
                report.origin(),
                report.relation().toString(),
                report.likeness(),
                signature,
                Clauses.column(report.known().recorded()));
    }

    static void append(Engine.BulkWriter rows, long report, Report.Coding coding) throws SQLException {
        rows.row(
                coding.number(),
                report,
                coding.coder(),
                coding.claims(),
                ActorKey.join(coding.actors()),
                ActorKey.join(coding.countries()),
                Clauses.column(coding.known().recorded()),
                coding.known().superseded() == null
                        ? null
                        : Clauses.column(coding.known().superseded()));
    }

    /** Hands each selected report on in turn, in the order in which reports came or from the last one back. */
    static void read(Handle handle, Reports selection, Consumer<Report> each) {
        Clauses known = new Clauses().known("g", selection.knownAt());
        Clauses clauses = selection.clauses();
        String coded = coded(known);
        String order =
                selection.latestFirst() ? " order by r.published_from desc nulls last, r.number" : " order by r.number";
        Clauses all = known.then(clauses);
        String where = clauses.where();
        if (selection.limit() > 0) {
            // Few columns tell which reports these are; the others are read of these alone.
            where = " where r.number in (select r.number"
                    + (selection.asksCodings() ? coded : " from report r") + where + order + " limit "
                    + selection.limit() + ")";
            all = known.then(selection.asksCodings() ? all : clauses);
        }
        String sql = "select r.number, r.id, r.external_id, r.title, r.publisher, r.url, r.published, r.language,"
                + " r.sha256, r.length, r.duplicate_of, r.boilerplate, r.origin, r.relation, r.likeness,"
                + " g.coder, g.number, g.claims, g.actors, g.countries, g.recorded, g.superseded,"
                + " r.recorded, cast(null as timestamp)" + coded + where + order;
        Clauses bound = all;
        handle.useTransaction(inside -> bound.bind(inside.createQuery(sql))
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> report(row))
                .forEach(each));
    }

    /** The numbers of the selected reports, of which few columns are read; the selection's order and limit are not asked. */
    static Set<Long> numbers(Handle handle, Reports selection) {
        Clauses known = new Clauses().known("g", selection.knownAt());
        Clauses clauses = selection.clauses();
        String from = selection.asksCodings() ? coded(known) : " from report r";
        Clauses bound = selection.asksCodings() ? known.then(clauses) : clauses;
        return new TreeSet<>(bound.bind(handle.createQuery("select r.number" + from + clauses.where()))
                .mapTo(Long.class)
                .list());
    }

    /** Reports with how they are coded. */
    private static String coded(Clauses known) {
        return " from report r left join coding g on g.report = r.number and "
                + known.where().substring(" where ".length());
    }

    private static Report report(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        long number = cells.number();
        DocumentRecord document = new DocumentRecord(
                cells.words(),
                cells.words(),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                cells.wordsOrNull(),
                date(cells.wordsOrNull()),
                cells.words(),
                cells.words(),
                cells.count(),
                cells.wordsOrNull(),
                boilerplate(cells.words()));
        return new Report(
                number,
                document,
                cells.number(),
                Report.Relation.of(cells.words()),
                cells.measureOrNull(),
                coding(cells),
                cells.known());
    }

    private static @Nullable PartialDate date(@Nullable String words) {
        return words == null ? null : PartialDate.parse(words);
    }

    /** How the report of a row was coded; the cells behind it are next in any case. */
    private static Report.@Nullable Coding coding(Cells cells) throws SQLException {
        String coder = cells.wordsOrNull();
        if (coder == null) {
            cells.skip(CODING_CELLS);
            return null;
        }
        return new Report.Coding(
                cells.number(),
                coder,
                cells.count(),
                ActorKey.split(cells.words()),
                ActorKey.split(cells.words()),
                cells.known());
    }

    /** Parts without records as one column holds them: {@code LINK 0 12;FOOTER 900 950}. */
    private static String boilerplate(List<Boilerplate> parts) {
        StringJoiner joined = new StringJoiner(";");
        for (Boilerplate part : parts) {
            joined.add(part.kind().name().toLowerCase(Locale.ROOT) + " "
                    + part.span().begin() + " " + part.span().end());
        }
        return joined.toString();
    }

    private static List<Boilerplate> boilerplate(String column) {
        return column.isEmpty()
                ? List.of()
                : List.of(column.split(";")).stream().map(ReportTable::part).toList();
    }

    private static Boilerplate part(String words) {
        String[] fields = words.split(" ");
        return new Boilerplate(
                new Span(Integer.parseInt(fields[1]), Integer.parseInt(fields[2])),
                Document.Boilerplate.Kind.valueOf(fields[0].toUpperCase(Locale.ROOT)));
    }
}
