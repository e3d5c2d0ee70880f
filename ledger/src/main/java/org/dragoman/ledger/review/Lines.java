package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/** A text line by line: each sentence that is known is one, and what lies between sentences is divided where its lines end. */
final class Lines {

    /** All that ends a line for Python. */
    private static final String BREAK = "(?:\\R|[\\x1c-\\x1e])";

    private static final Pattern BREAKS = Pattern.compile("\\s*" + BREAK + "[\\s\\x1c-\\x1e\\x85]*");
    private static final Pattern PARAGRAPH = Pattern.compile(BREAK + "[^\\S\\n\\r]*" + BREAK);

    private final Text text;
    private final List<Span> all = new ArrayList<>();
    private final Set<Span> sentences = new HashSet<>();

    /** @param known the sentences, in any order; those that overlap are one */
    Lines(Text text, Collection<Span> known) {
        this.text = text;
        int at = 0;
        for (Span sentence : apart(known)) {
            between(at, sentence.begin());
            Span words = trimmed(sentence);
            if (words.length() > 0) {
                all.add(words);
                sentences.add(words);
            }
            at = sentence.end();
        }
        between(at, text.length());
    }

    private static List<Span> apart(Collection<Span> known) {
        List<Span> apart = new ArrayList<>();
        for (Span span : known.stream().sorted().toList()) {
            int last = apart.size() - 1;
            if (last >= 0 && span.begin() < apart.get(last).end()) {
                apart.set(last, apart.get(last).union(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    private void between(int begin, int end) {
        String words = text.quote(new Span(begin, end));
        int from = 0;
        Matcher breaks = BREAKS.matcher(words);
        while (breaks.find()) {
            line(begin, words, from, breaks.start());
            from = breaks.end();
        }
        line(begin, words, from, words.length());
    }

    private void line(int begin, String words, int from, int to) {
        int first = begin + words.codePointCount(0, from);
        Span line = trimmed(new Span(first, first + words.codePointCount(from, to)));
        if (line.length() > 0) {
            all.add(line);
        }
    }

    private Span trimmed(Span span) {
        String words = text.quote(span);
        String rest = words.stripLeading();
        int begin = span.begin() + words.length() - rest.length();
        return new Span(begin, begin + (int) rest.stripTrailing().codePoints().count());
    }

    List<Span> all() {
        return all;
    }

    boolean isSentence(Span line) {
        return sentences.contains(line);
    }

    int sentences() {
        return sentences.size();
    }

    /** The lines that share words with a stretch. */
    List<Span> touchedBy(Span span) {
        return all.stream().filter(span::overlaps).toList();
    }

    /** The line that holds a stretch; empty where none holds all of it. */
    Optional<Span> holding(Span span) {
        return all.stream().filter(line -> line.contains(span)).findFirst();
    }

    /** A stretch, divided where lines end. */
    List<Span> pieces(Span span) {
        return touchedBy(span).stream()
                .map(line -> new Span(Math.max(line.begin(), span.begin()), Math.min(line.end(), span.end())))
                .filter(piece -> piece.length() > 0)
                .toList();
    }

    /** The text with marks in it, which lie each within a line and never cross. */
    String with(List<Mark> marks) {
        StringBuilder out = new StringBuilder();
        int before = 0;
        for (Span line : all) {
            String gap = text.quote(new Span(before, line.begin()));
            out.append(before > 0 && PARAGRAPH.matcher(gap).find() ? "\n" : "");
            write(
                    out,
                    line,
                    marks.stream()
                            .filter(mark -> line.contains(mark.span()))
                            .sorted(Mark.AS_THEY_OPEN)
                            .toList());
            out.append('\n');
            before = line.end();
        }
        return out.toString();
    }

    private void write(StringBuilder out, Span line, List<Mark> marks) {
        List<Mark> open = new ArrayList<>();
        int at = line.begin();
        for (Mark mark : marks) {
            at = close(out, open, at, mark.span().begin());
            out.append(words(at, mark.span().begin()))
                    .append('{')
                    .append(mark.label())
                    .append('|');
            at = mark.span().begin();
            open.add(mark);
        }
        at = close(out, open, at, line.end());
        out.append(words(at, line.end()));
    }

    /** Closes the marks that end by a place, the inner ones first, and tells up to where all is written. */
    private int close(StringBuilder out, List<Mark> open, int from, int place) {
        int at = from;
        while (!open.isEmpty() && open.get(open.size() - 1).span().end() <= place) {
            int end = open.remove(open.size() - 1).span().end();
            out.append(words(at, end)).append('}');
            at = end;
        }
        return at;
    }

    /** Words on one line. */
    private String words(int begin, int end) {
        return BREAKS.matcher(text.quote(new Span(begin, end))).replaceAll(" ");
    }
}
