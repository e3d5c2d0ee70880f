package org.dragoman.ledger.search;

import java.util.List;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/** Where in a text most of the words found stand together, and what stands around them. */
final class Surroundings {

    /** Code points within which words stand together. */
    private static final int TOGETHER = 120;

    /** Code points on each side that are shown. */
    private static final int BESIDE = 60;

    /** Code points that are shown where no single words were found. */
    private static final int BEGINNING = 200;

    private final Text text;
    private final Span span;
    private final List<Span> marks;

    /**
     * @param found the words found, ascending and apart
     * @param otherwise what is shown where no words were found
     */
    Surroundings(Text text, List<Span> found, Span otherwise) {
        this.text = text;
        this.marks = densest(found);
        this.span = marks.isEmpty()
                ? otherwise
                : new Span(marks.get(0).begin(), marks.get(marks.size() - 1).end());
    }

    /** The longest run of words within reach of each other; of equally long ones the first. */
    private static List<Span> densest(List<Span> found) {
        int best = 0;
        int bestEnd = 0;
        int end = 0;
        for (int first = 0; first < found.size(); first++) {
            end = Math.max(end, first + 1);
            while (end < found.size()
                    && found.get(end).end() <= found.get(first).begin() + TOGETHER) {
                end++;
            }
            if (end - first > bestEnd - best) {
                best = first;
                bestEnd = end;
            }
        }
        return List.copyOf(found.subList(best, bestEnd));
    }

    Span span() {
        return span;
    }

    List<Span> marks() {
        return marks;
    }

    /** The span and some characters on each side, which begin and end between words where that is near. */
    Span context() {
        if (marks.isEmpty()) {
            return new Span(span.begin(), Math.min(span.end(), span.begin() + BEGINNING));
        }
        int begin = Math.max(0, span.begin() - BESIDE);
        int end = Math.min(text.length(), span.end() + BESIDE);
        while (begin > 0 && begin < span.begin() && !isBlank(begin - 1)) {
            begin++;
        }
        while (end < text.length() && end > span.end() && !isBlank(end)) {
            end--;
        }
        return new Span(begin, end);
    }

    private boolean isBlank(int point) {
        return Character.isWhitespace(text.toString().codePointAt(text.unitOf(point)));
    }
}
