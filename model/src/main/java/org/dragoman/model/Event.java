package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody does something to somebody.
 *
 * @param type a type of the codebook; PLOVER's 16 unless the codebook was extended
 * @param mode a mode of that type, where the text shows one
 * @param contexts PLOVER contexts, in the codebook's order
 * @param act the internal, finer code, of which all other codes are projections
 * @param cameo CAMEO code, with its leading zero
 * @param goldstein the Goldstein score of that code, −10 to 10
 * @param actors who acts; all parties of a reciprocal act
 * @param recipients who is acted upon; empty for a reciprocal act
 */
public record Event(
        Anchor anchor,
        String type,
        @Nullable String mode,
        List<String> contexts,
        String act,
        @Nullable String cameo,
        Quad quad,
        @Nullable Double goldstein,
        List<Actor> actors,
        List<Actor> recipients,
        @Nullable Place place,
        @Nullable ReportedDate date,
        Modality modality)
        implements Claim {

    public Event {
        contexts = List.copyOf(contexts);
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    @Override
    public String kind() {
        return "event";
    }
}
