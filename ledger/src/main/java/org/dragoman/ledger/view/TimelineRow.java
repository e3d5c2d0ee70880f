package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Something on its day.
 *
 * @param key stays the same as long as what is told, its sides and its first day do
 * @param sort an event, a step of mediation or a deadline
 * @param from its first day, for a deadline the day when it runs out; null where none is known
 * @param to its last day
 * @param code an event's type, a step of mediation or {@code deadline}
 * @param modality an event's modality; null for all else
 * @param actors keys of who acts, mediates or sets the deadline
 * @param recipients keys of who is acted upon, between whom is mediated or who is to obey
 * @param place an event's place, in small letters
 * @param words an event's or a step's words in the first report; what a deadline demands, where the text tells
 * @param claims ids of all its claims, those that deny it too
 * @param told who tells it; those who only deny it do not count unless all do
 * @param isDenied whether a claim denies it
 * @param confidence the greatest of its claims, 0 to 1
 */
public record TimelineRow(
        String key,
        Sort sort,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String code,
        @Nullable Modality modality,
        List<String> actors,
        List<String> recipients,
        @Nullable String place,
        String words,
        List<String> claims,
        Told told,
        boolean isDenied,
        double confidence) {

    /** What stands on a day; on one day in this order. */
    public enum Sort {
        EVENT,
        MEDIATION,
        DEADLINE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public TimelineRow {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        claims = List.copyOf(claims);
    }
}
