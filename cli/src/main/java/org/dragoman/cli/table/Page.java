package org.dragoman.cli.table;

import java.util.List;
import org.dragoman.model.Span;

/** Lines as they are laid out: two columns of labels, words that wrap, and a span at the right edge. */
final class Page {

    private static final int DATE = 12;
    private static final int LABEL = 24;
    private static final int NARROW = 72;
    private static final int INDENT = 2;
    private static final int GAP = 2;

    private final StringBuilder lines = new StringBuilder();
    private final int width;
    private final Paint paint;

    Page(int width, Paint paint) {
        this.width = width;
        this.paint = paint;
    }

    void blank() {
        lines.append('\n');
    }

    void paragraph(String words, Paint.Tone tone) {
        for (String line : Columns.wrap(Columns.clean(words), width)) {
            lines.append(paint.apply(tone, line)).append('\n');
        }
    }

    void heading(String name, int count) {
        blank();
        lines.append(paint.apply(Paint.Tone.STRONG, name)).append(paint.apply(Paint.Tone.FAINT, " (" + count + ")"));
        lines.append('\n');
    }

    /** An entry of a section: its date and label stand left of its words, or above them on a narrow page. */
    void entry(int depth, String date, String label, Paint.Tone tone, String words, Span span) {
        String margin = " ".repeat(INDENT * (depth + 1));
        String first = margin + Columns.pad(date, DATE - GAP) + " ".repeat(GAP);
        String second = Columns.pad(Columns.clean(label), LABEL - GAP) + " ".repeat(GAP);
        if (width < NARROW) {
            lines.append((margin + (date.isEmpty() ? "" : date + " ")) + paint.apply(tone, second.strip()))
                    .append('\n');
            body(margin + "  ", "", words, span);
        } else {
            String plain = first + second;
            body(
                    " ".repeat(Columns.width(plain)),
                    paint.apply(Paint.Tone.FAINT, first) + paint.apply(tone, second),
                    words,
                    span);
        }
    }

    /** An entry without date and label. */
    void entry(int depth, String words, Span span) {
        String margin = " ".repeat(INDENT * (depth + 1));
        body(margin + "  ", margin, words, span);
    }

    /** Wraps words behind a margin; the first line has {@code opening} in the margin's place. */
    private void body(String margin, String opening, String words, Span span) {
        String address = span.begin() + ":" + span.end();
        int room = Math.max(12, width - Columns.width(margin) - address.length() - GAP);
        List<String> wrapped = Columns.wrap(Columns.clean(words), room);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.append(i == 0 && !opening.isEmpty() ? opening : margin);
            if (i < wrapped.size() - 1) {
                lines.append(wrapped.get(i)).append('\n');
            } else {
                int used = i == 0 && opening.isBlank() && !opening.isEmpty()
                        ? Columns.width(opening)
                        : Columns.width(margin);
                int left = width - used - address.length();
                lines.append(Columns.pad(wrapped.get(i), left))
                        .append(paint.apply(Paint.Tone.FAINT, address))
                        .append('\n');
            }
        }
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
