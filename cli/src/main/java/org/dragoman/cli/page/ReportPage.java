package org.dragoman.cli.page;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;

/**
 * Renders reports and their claims as one self-contained HTML page: text with marked words on the left, records on the
 * right, and over all reports a timeline, the positions and the mediation.
 *
 * <p>The page loads nothing: its content security policy names the hashes of its own style and script and forbids all
 * else. Reports are untrusted; their words enter the page as text alone. The same reports give the same page, byte for
 * byte. Stateless, safe for use by several threads.
 */
public final class ReportPage {

    private static final String TEMPLATE = Resources.read("page.html");
    private static final String STYLE = "\n" + Resources.read("page.css");
    private static final String SCRIPT =
            Resources.script("page.js", "text.js", "records.js", "views.js", "timeline.js", "start.js");
    private static final String POLICY = "default-src 'none'; style-src '" + Resources.hash(STYLE) + "'; script-src '"
            + Resources.hash(SCRIPT) + "'; base-uri 'none'; form-action 'none'";

    private ReportPage() {}

    /** A report and what was read in it. */
    public record Report(Document document, List<? extends Claim> claims) {
        public Report {
            claims = List.copyOf(claims);
        }
    }

    /** The page of one report, under its own title. */
    public static String render(Document document, List<? extends Claim> claims) {
        String title = document.title();
        return render(title == null ? document.externalId() : title, List.of(new Report(document, claims)));
    }

    /** The page of several reports, in the order given; the first is opened. */
    public static String render(String title, List<Report> reports) {
        return Template.fill(
                TEMPLATE,
                Map.of(
                        "title",
                        Html.escape(title),
                        "policy",
                        POLICY,
                        "style",
                        STYLE,
                        "script",
                        SCRIPT,
                        "data",
                        PageData.of(reports),
                        "reports",
                        PlainReports.of(reports)));
    }
}
