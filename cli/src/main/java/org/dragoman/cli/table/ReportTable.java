package org.dragoman.cli.table;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;

/**
 * Renders one report and its claims for reading in a terminal. Every entry ends with the span of its words, in the form
 * {@code BEGIN:END}.
 *
 * <p>Reports are untrusted: control characters and marks that turn the direction of writing never reach the terminal.
 * Stateless, safe for use by several threads.
 */
public final class ReportTable {

    private static final int LEAST_WIDTH = 40;

    private ReportTable() {}

    /**
     * The report as lines that end with a line feed.
     *
     * @param width columns of the terminal; less than 40 counts as 40
     * @param colours whether to write ANSI colours
     */
    public static String render(Document document, List<? extends Claim> claims, int width, boolean colours) {
        Page page = new Page(Math.max(LEAST_WIDTH, width), colours ? Paint.ANSI : Paint.PLAIN);
        head(page, document);
        new Sections(page, List.copyOf(claims)).write();
        if (claims.isEmpty()) {
            page.blank();
            page.paragraph(document.isCoded() ? "No records." : "Not in English, so not coded.", Paint.Tone.FAINT);
        }
        return page.toString();
    }

    private static void head(Page page, Document document) {
        String title = document.title();
        page.paragraph(title == null ? document.externalId() : title, Paint.Tone.STRONG);
        List<String> facts = new ArrayList<>();
        if (document.publisher() != null) {
            facts.add(document.publisher());
        }
        if (document.published() != null) {
            facts.add(document.published().toString());
        }
        if (title != null) {
            facts.add(document.externalId());
        }
        facts.add(document.language());
        facts.add(document.text().length() + " characters");
        page.paragraph(String.join(", ", facts), Paint.Tone.FAINT);
        if (document.url() != null) {
            page.paragraph(document.url(), Paint.Tone.FAINT);
        }
        if (document.duplicateOf() != null) {
            page.paragraph("The same text came in before, as " + document.duplicateOf(), Paint.Tone.FAINT);
        }
    }
}
