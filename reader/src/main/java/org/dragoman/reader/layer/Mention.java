package org.dragoman.reader.layer;

import org.dragoman.model.Span;

/**
 * Words that name somebody or something.
 *
 * @param id index in the reading's mentions
 * @param first first token, titles included, articles not
 * @param end one past the last token
 * @param head the token that the others depend on
 * @param entity index in the reading's entities
 * @param why how it was found and resolved
 */
public record Mention(int id, int first, int end, int head, Form form, int entity, Span span, String text, String why) {

    /** How it names. */
    public enum Form {
        NAME,
        NOMINAL,
        PRONOUN
    }

    public boolean holds(int token) {
        return first <= token && token < end;
    }
}
