package org.dragoman.reader.layer;

import org.dragoman.model.Span;

/**
 * A sentence, a headline or a link line.
 *
 * @param first index of its first token
 * @param end one past its last token
 * @param paragraph index of its paragraph, from 0
 * @param boilerplate whether it reports nothing
 */
public record Sentence(int index, int first, int end, Span span, int paragraph, boolean boilerplate) {

    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
