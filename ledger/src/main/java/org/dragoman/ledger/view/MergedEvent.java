package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.store.Valid;
import org.dragoman.model.Modality;
import org.jspecify.annotations.Nullable;

/**
 * An act as all its reports tell it together.
 *
 * @param key stays the same as long as type, sides, first day and country do
 * @param type the codebook's type
 * @param modes the modes that claims give, the most told first
 * @param modality {@code actual} where anybody tells it so, even if others deny it
 * @param actors keys of who acts; where an act has no direction, of all sides
 * @param recipients keys of who is acted upon
 * @param from the first day that it may have been on, as most tell it; null where none is known
 * @param to the last such day
 * @param precision how exact these days are
 * @param place the place as most tell it, in small letters; null where none does
 * @param country ISO 3166-1 alpha-3; null where no claim gives one
 * @param words the words of the first report that carry it
 * @param claims ids of all its claims, those that deny it too
 * @param told who tells it; those who only deny it do not count unless all do
 * @param confidence the greatest of its claims, 0 to 1
 * @param conflicts what its claims tell differently; empty where they agree
 */
public record MergedEvent(
        String key,
        String type,
        List<String> modes,
        Modality modality,
        List<String> actors,
        List<String> recipients,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Valid.Precision precision,
        @Nullable String place,
        @Nullable String country,
        String words,
        List<String> claims,
        Told told,
        double confidence,
        List<Conflict> conflicts) {

    public MergedEvent {
        modes = List.copyOf(modes);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        claims = List.copyOf(claims);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether a claim says that it was not done. */
    public boolean isDenied() {
        return isDenial(modality.toString())
                || conflicts.stream()
                        .filter(conflict -> conflict.matter() == Conflict.Matter.MODALITY)
                        .flatMap(conflict -> conflict.tellings().stream())
                        .anyMatch(telling -> isDenial(telling.value()));
    }

    static boolean isDenial(@Nullable String modality) {
        return Modality.DENIED.toString().equals(modality)
                || Modality.NEGATED.toString().equals(modality);
    }
}
