package org.dragoman.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
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
        String sql = "select r.number, r.id, r.external_id, r.title, r.publisher, r.url, r.published, r.language,"
                + " r.sha256, r.length, r.duplicate_of, r.boilerplate, r.origin, r.relation, r.likeness,"
                + " r.recorded, null as superseded, g.number as coding, g.coder, g.claims, g.actors, g.countries,"
                + " g.recorded as coded, g.superseded as recoded"
                + " from report r left join coding g on g.report = r.number and "
                + known.where().substring(" where ".length())
                + clauses.where()
                + (selection.latestFirst()
                        ? " order by r.published_from desc nulls last, r.number"
                        : " order by r.number")
                + (selection.limit() > 0 ? " limit " + selection.limit() : "");
        handle.useTransaction(inside -> known.then(clauses)
                .bind(inside.createQuery(sql))
                .setFetchSize(AT_A_TIME)
                .map((row, context) -> report(row))
                .forEach(each));
    }

    private static Report report(ResultSet row) throws SQLException {
        String published = row.getString("published");
        DocumentRecord document = new DocumentRecord(
                row.getString("id"),
                row.getString("external_id"),
                row.getString("title"),
                row.getString("publisher"),
                row.getString("url"),
                published == null ? null : PartialDate.parse(published),
                row.getString("language"),
                row.getString("sha256"),
                row.getInt("length"),
                row.getString("duplicate_of"),
                boilerplate(row.getString("boilerplate")));
        return new Report(
                row.getLong("number"),
                document,
                row.getLong("origin"),
                Report.Relation.of(row.getString("relation")),
                ClaimTable.number(row, "likeness"),
                coding(row),
                ClaimTable.known(row));
    }

    private static Report.@Nullable Coding coding(ResultSet row) throws SQLException {
        String coder = row.getString("coder");
        if (coder == null) {
            return null;
        }
        return new Report.Coding(
                row.getLong("coding"),
                coder,
                row.getInt("claims"),
                ActorKey.split(row.getString("actors")),
                ActorKey.split(row.getString("countries")),
                ClaimTable.known(row, "coded", "recoded"));
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
