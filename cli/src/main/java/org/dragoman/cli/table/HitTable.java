package org.dragoman.cli.table;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.search.Hit;
import org.dragoman.ledger.search.Hits;
import org.dragoman.model.Claim;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.wire.DocumentRecord;

/**
 * Renders what a search found for reading in a terminal: a line on where it stands, and below it the words in their
 * surroundings, in brackets, with their span. Reports are untrusted: nothing that a terminal would obey is written.
 */
public final class HitTable {

    private static final int LEAST_WIDTH = 40;
    private static final int LONGEST_TITLE = 60;
    private static final int DIGITS_OF_ID = 12;
    private static final String MARGIN = "    ";

    private HitTable() {}

    /**
     * The hits as lines that end with a line feed.
     *
     * @param width columns of the terminal; less than 40 counts as 40
     * @param colours whether to write ANSI colours
     */
    public static String render(Hits found, int width, boolean colours) {
        Paint paint = colours ? Paint.ANSI : Paint.PLAIN;
        StringBuilder page = new StringBuilder();
        for (Hit hit : found.hits()) {
            String head = head(hit);
            for (String line : Columns.wrap(Columns.clean(head), Math.max(LEAST_WIDTH, width))) {
                page.append(paint.apply(Paint.Tone.STRONG, line)).append('\n');
            }
            int room = Math.max(LEAST_WIDTH, width) - MARGIN.length();
            for (String line : Columns.wrap(Columns.clean(body(hit)), room)) {
                page.append(MARGIN).append(line).append('\n');
            }
        }
        String count = found.hits().isEmpty()
                ? "Nothing was found."
                : found.hits().size() + " of " + found.total() + " found.";
        return page.append(paint.apply(Paint.Tone.FAINT, count)).append('\n').toString();
    }

    private static String head(Hit hit) {
        DocumentRecord document = hit.report().document();
        List<String> facts = new ArrayList<>();
        facts.add(
                hit.claim() == null
                        ? hit.kind()
                        : hit.kind() + " " + hit.claim().id().substring(0, DIGITS_OF_ID));
        facts.add("report " + hit.report().number());
        if (document.published() != null) {
            facts.add(document.published().toString());
        }
        if (document.publisher() != null) {
            facts.add(document.publisher());
        }
        String title = document.title();
        facts.add(title == null ? document.externalId() : '"' + Columns.shorten(title, LONGEST_TITLE) + '"');
        return String.join(", ", facts);
    }

    private static String body(Hit hit) {
        Span context = hit.context();
        Span span = hit.span();
        if (context == null || span == null) {
            return "title: " + hit.text();
        }
        return speaker(hit)
                + (context.begin() > 0 ? "… " : "")
                + marked(hit, context)
                + (context.end() < hit.report().document().length() ? " …" : "")
                + " (" + span.begin() + ":" + span.end() + ")";
    }

    private static String speaker(Hit hit) {
        Claim claim = hit.claim() == null ? null : hit.claim().claim();
        return claim instanceof Statement statement && statement.speaker() != null
                ? statement.speaker().name() + ": "
                : "";
    }

    /** The surroundings with brackets around each word found. */
    private static String marked(Hit hit, Span context) {
        int[] points = hit.surroundings().codePoints().toArray();
        StringBuilder words = new StringBuilder();
        int at = 0;
        for (Span mark : hit.marks()) {
            int begin = mark.begin() - context.begin();
            int end = mark.end() - context.begin();
            words.append(new String(points, at, begin - at)).append('[');
            words.append(new String(points, begin, end - begin)).append(']');
            at = end;
        }
        return words.append(new String(points, at, points.length - at)).toString();
    }
}
