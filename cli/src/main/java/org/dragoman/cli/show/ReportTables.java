package org.dragoman.cli.show;

import java.util.List;
import java.util.stream.Stream;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.view.ReportList;
import org.dragoman.ledger.view.ReportRow;
import org.dragoman.ledger.view.Stories;
import org.dragoman.ledger.view.Story;
import org.jspecify.annotations.Nullable;

/** Reports and the stories that they tell. */
final class ReportTables {

    private ReportTables() {}

    static ShowTable<Story> stories(Forms forms) {
        return new ShowTable<Story>(Stories::of)
                .column("days", story -> Forms.days(story.from(), story.to()))
                .column(
                        "reports",
                        story -> Forms.counted(
                                story.independent(), story.reports().size()))
                .column("who", story -> forms.names(story.actors()))
                .column("where", story -> String.join(", ", story.countries()))
                .column("ids", story -> Forms.ids(story.reports()))
                .column("story", Story::title)
                .field("key", Story::key)
                .field("title", Story::title)
                .field("from", Story::from)
                .field("to", Story::to)
                .field("actors", Story::actors)
                .field("countries", Story::countries)
                .field("publishers", Story::publishers)
                .field("reports", story -> story.reports().size())
                .field("independent", Story::independent)
                .field("ids", Story::reports);
    }

    static ShowTable<ReportRow> reports() {
        return new ShowTable<ReportRow>(ReportList::of)
                .column("day", row -> text(row.report().document().published()))
                .column("publisher", row -> row.report().document().publisher())
                .column("copies", row -> count(row.copies()))
                .column("versions", row -> count(row.versions()))
                .column("records", row -> text(claims(row.report())))
                .column("id", row -> row.report().document().id())
                .column("report", row -> title(row.report()))
                .field("id", row -> row.report().document().id())
                .field("externalId", row -> row.report().document().externalId())
                .field("title", row -> row.report().document().title())
                .field("publisher", row -> row.report().document().publisher())
                .field("url", row -> row.report().document().url())
                .field("published", row -> row.report().document().published())
                .field("language", row -> row.report().document().language())
                .field("sha256", row -> row.report().document().sha256())
                .field("copies", ReportRow::copies)
                .field("versions", ReportRow::versions)
                .field("publishers", ReportRow::publishers)
                .field("claims", row -> claims(row.report()))
                .field("coder", row -> coder(row.report()))
                .field("recorded", row -> row.report().known().recorded());
    }

    private static String title(Report report) {
        return Stream.of(report.document().title(), report.document().externalId())
                .filter(words -> words != null)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Integer claims(Report report) {
        return report.coding() == null ? null : Integer.valueOf(report.coding().claims());
    }

    private static @Nullable String coder(Report report) {
        return report.coding() == null ? null : report.coding().coder();
    }

    private static String count(List<String> ids) {
        return ids.isEmpty() ? "" : String.valueOf(ids.size());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
