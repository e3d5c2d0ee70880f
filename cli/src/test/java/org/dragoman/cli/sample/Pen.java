package org.dragoman.cli.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.ContentId;
import org.dragoman.model.Evidence;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Finds words in a text and makes from them what claims are made of. */
public final class Pen {

    private final Text text;
    private final String document;

    public Pen(String document, Text text) {
        this.document = document;
        this.text = text;
    }

    /** Where words stand for the first time at or after other words. */
    public Span after(String before, String words) {
        String all = text.toString();
        int from = before.isEmpty() ? 0 : all.indexOf(before);
        int begin = from < 0 ? -1 : all.indexOf(words, from);
        if (begin < 0) {
            throw new IllegalArgumentException("The report does not say \"" + words + "\" after \"" + before + "\"");
        }
        return text.span(begin, begin + words.length());
    }

    public Span find(String words) {
        return after("", words);
    }

    public Anchor anchor(String kind, String before, String words, @Nullable String statement, String... evidence) {
        Span span = after(before, words);
        List<Evidence> why = new ArrayList<>(List.of(new Evidence(span, words, "the words that say so")));
        for (String more : evidence) {
            why.add(new Evidence(after(before, more), more, "companion of the words"));
        }
        String id = ContentId.of(document, kind, span.toString());
        return new Anchor(id, document, sentence(span), span, words, 0.86, statement, why, "hand-made");
    }

    private Span sentence(Span span) {
        String all = text.toString();
        int begin = text.unitOf(span.begin());
        while (begin > 0 && all.charAt(begin - 1) != '\n' && !(begin > 1 && all.startsWith(". ", begin - 2))) {
            begin--;
        }
        int end = text.unitOf(span.end());
        while (end < all.length()
                && all.charAt(end) != '\n'
                && !(all.charAt(end - 1) == '.' && all.charAt(end) == ' ')) {
            end++;
        }
        return text.span(begin, end);
    }

    public Actor actor(
            String before, String words, String name, @Nullable String code, @Nullable String role, String... sectors) {
        String id = name.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Actor(words, after(before, words), name, id, null, code, List.of(sectors), role);
    }
}
