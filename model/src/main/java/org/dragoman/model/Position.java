package org.dragoman.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on a person, an act or an issue.
 *
 * @param basis ids of the events and statements that show it
 */
public record Position(
        Anchor anchor,
        Actor holder,
        Stance stance,
        Matter object,
        @Nullable PartialDate date,
        List<String> basis) implements Claim {

    public Position {
        basis = List.copyOf(basis);
    }

    /**
     * What a position is about.
     *
     * @param text the words
     * @param actor the somebody it is about, where it is one
     * @param issue a PLOVER context, where one fits
     */
    public record Matter(
            String text, @Nullable Actor actor, @Nullable String issue) {}

    /** How somebody stands. */
    public enum Stance {
        SUPPORTS,
        OPPOSES,
        RECOGNISES,
        REJECTS,
        DEMANDS,
        OFFERS,
        ACCEPTS,
        NEUTRAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "position";
    }
}
