package org.dragoman.reader.layer;

import org.dragoman.model.Span;

/**
 * Words between quotation marks.
 *
 * @param first index of the first token between the marks
 * @param end one past the last token between the marks
 * @param span the words and their marks
 * @param paragraph index of the paragraph, from 0
 * @param open whether the paragraph ends before the quotation does, so that the next one may go on
 */
public record Quotation(int first, int end, Span span, int paragraph, boolean open) {

    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
