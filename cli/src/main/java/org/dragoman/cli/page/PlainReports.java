package org.dragoman.cli.page;

import java.util.List;
import org.dragoman.cli.page.ReportPage.Report;
import org.dragoman.model.Document;
import org.jspecify.annotations.Nullable;

/** The reports as plain text, for browsers that run no script; the script puts its own views in their place. */
final class PlainReports {

    private PlainReports() {}

    static String of(List<Report> reports) {
        StringBuilder html = new StringBuilder();
        for (Report report : reports) {
            append(html, report.document());
        }
        return html.toString();
    }

    private static void append(StringBuilder html, Document document) {
        html.append("<article class=\"view\">\n<h2 class=\"report-title\" dir=\"auto\">")
                .append(Html.escape(document.title() == null ? document.externalId() : document.title()))
                .append("</h2>\n<p class=\"source\">");
        part(html, document.publisher());
        part(html, document.published() == null ? null : document.published().toString());
        html.append(Html.escape(document.externalId()))
                .append("</p>\n<div class=\"text\" lang=\"")
                .append(Html.escape(document.language()))
                .append("\">\n");
        int offset = 0;
        for (String paragraph : document.text().toString().split("\n", -1)) {
            if (!paragraph.isBlank()) {
                html.append("<p dir=\"auto\" data-offset=\"")
                        .append(offset)
                        .append("\">")
                        .append(Html.escape(paragraph))
                        .append("</p>\n");
            }
            offset += paragraph.codePointCount(0, paragraph.length()) + 1;
        }
        html.append("</div>\n</article>\n");
    }

    private static void part(StringBuilder html, @Nullable String fact) {
        if (fact != null) {
            html.append(Html.escape(fact)).append(" · ");
        }
    }
}
