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

    static ShowTable<Story> stories() {
        ShowTable<Story> table = new ShowTable<>("stories", Stories::of)
                .column("days", story -> Forms.days(story.from(), story.to()))
                .column("reports", story -> Forms.counted(story.coverage()))
                .column("who", story -> Forms.names(story.actors()))
                .column("where", story -> String.join(", ", story.countries()))
                .column("ids", story -> Forms.ids(story.reports()))
                .column("story", Story::title)
                .field("key", Story::key)
                .field("title", Story::title)
                .field("from", Story::from)
                .field("to", Story::to)
                .field("actors", story -> Forms.actors(story.actors()))
                .field("countries", Story::countries);
        return Forms.coverage(table, Story::coverage).field("ids", Story::reports);
    }

    static ShowTable<ReportRow> reports() {
        return new ShowTable<>("reports", ReportList::of)
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
