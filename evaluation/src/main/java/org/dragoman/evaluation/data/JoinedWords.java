package org.dragoman.evaluation.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.model.Span;

/** Words put together as they are printed, so that they can be read as any text; remembers where each of them stands. */
public final class JoinedWords {

    private static final Set<String> CLOSING = Set.of(
            ".", ",", ";", ":", "!", "?", ")", "]", "}", "%", "”", "’", "'s", "’s", "n't", "n’t", "'", "...", "…");

    private static final Set<String> OPENING = Set.of("(", "[", "{", "$", "£", "€", "“", "‘", "#");

    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();
    private int length;
    private boolean glued = true;
    private boolean quoted;

    /** Adds a word. */
    public void word(String form) {
        boolean straight = form.equals("\"") || form.equals("``") || form.equals("''");
        boolean closes = straight ? quoted : CLOSING.contains(form);
        if (!glued && !closes) {
            put(" ");
        }
        int begin = length;
        put(straight ? "\"" : form);
        spans.add(new Span(begin, length));
        glued = straight ? !quoted : OPENING.contains(form);
        quoted ^= straight;
    }

    /** Ends a sentence; the next one begins in the same paragraph. */
    public void endSentence() {
        quoted = false;
        glued = false;
    }

    private void put(String characters) {
        text.append(characters);
        length += characters.codePointCount(0, characters.length());
    }

    /** Where each word stands, in code points. */
    public List<Span> spans() {
        return List.copyOf(spans);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
