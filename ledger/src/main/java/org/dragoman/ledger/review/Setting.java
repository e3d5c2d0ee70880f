package org.dragoman.ledger.review;

import org.dragoman.model.Fault;

/**
 * A field of a record and what it is to hold.
 *
 * @param field the way to it: {@code type}, {@code actors[0].name}, {@code date.value}
 * @param value JSON, or plain words
 */
public record Setting(String field, String value) {

    /**
     * Reads {@code FIELD=VALUE}.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#REVIEW_FIELD} if there is no such sign in it
     */
    public static Setting parse(String words) {
        int sign = words.indexOf('=');
        if (sign < 1) {
            throw Fault.REVIEW_FIELD.with(words, "it is not of the form FIELD=VALUE");
        }
        return new Setting(words.substring(0, sign).strip(), words.substring(sign + 1));
    }

    @Override
    public String toString() {
        return field + "=" + value;
    }
}
