package org.dragoman.ledger.store;

import java.time.Instant;
import java.util.Locale;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided on what was coded: a row of its own, which is never changed or deleted.
 *
 * @param number its number in this ledger, from 1 in the order in which decisions were made
 * @param id by what people name it; 24 hexadecimal digits
 * @param recorded when, which is its known time
 * @param person who
 * @param reason why, in the person's words; empty where none was asked for
 * @param subject the claim that it is about; null where it is about actors, events or another decision
 * @param content all else, one JSON object; the package that applies decisions tells its fields
 */
public record Decision(
        long number,
        String id,
        Instant recorded,
        String person,
        String reason,
        Action action,
        @Nullable Subject subject,
        String content) {

    /** What was done. */
    public enum Action {
        ACCEPT,
        REJECT,
        CORRECT,
        ADD,
        MERGE_ACTORS,
        SPLIT_ACTORS,
        MERGE_EVENTS,
        SPLIT_EVENTS,
        WITHDRAW;

        static Action of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * The claim that a decision is about. It is told by text, span and kind, so that it is found again in every report
     * with the same text and after every coding.
     *
     * @param claim the claim's id, which is made of the other three
     * @param sha256 hash of the text
     * @param span the words that carry it
     * @param kind {@code event}, {@code statement} …
     * @param digest {@link Entry#digest()} of what was coded when the person saw it; null where nothing was
     */
    public record Subject(
            String claim,
            String sha256,
            Span span,
            String kind,
            @Nullable Long digest) {}
}
