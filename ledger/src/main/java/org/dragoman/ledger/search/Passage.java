package org.dragoman.ledger.search;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/**
 * Stretches of a text as one string that is searched, and the way back from there to the text.
 *
 * @param text the report's text
 * @param spans the stretches, ascending and apart; never empty
 */
record Passage(Text text, List<Span> spans) {

    private static final String BETWEEN = " ";

    static Passage whole(Text text) {
        return new Passage(text, List.of(text.whole()));
    }

    /** Stretches that may overlap or be unordered; those that lie beyond the text are left out. */
    static Passage of(Text text, List<Span> any) {
        List<Span> apart = new ArrayList<>();
        for (Span span : any.stream().sorted().toList()) {
            int last = apart.size() - 1;
            if (!text.whole().contains(span) || span.length() == 0) {
                continue;
            }
            if (last >= 0 && span.begin() <= apart.get(last).end()) {
                apart.set(last, apart.get(last).union(span));
            } else {
                apart.add(span);
            }
        }
        return apart.isEmpty() ? new Passage(text, List.of(new Span(0, 0))) : new Passage(text, apart);
    }

    String words() {
        List<String> quotes = new ArrayList<>(spans.size());
        spans.forEach(span -> quotes.add(text.quote(span)));
        return String.join(BETWEEN, quotes);
    }

    /** The span of two UTF-16 indices of {@link #words()}. */
    Span span(int beginUnit, int endUnit) {
        return text.span(unit(beginUnit), unit(endUnit - 1) + 1);
    }

    private int unit(int inWords) {
        int before = 0;
        for (Span span : spans) {
            int first = text.unitOf(span.begin());
            int length = text.unitOf(span.end()) - first;
            if (inWords < before + length) {
                return first + inWords - before;
            }
            before += length + BETWEEN.length();
        }
        throw new IllegalArgumentException("The passage has no character " + inWords);
    }
}
