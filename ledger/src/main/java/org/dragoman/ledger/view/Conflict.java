package org.dragoman.ledger.view;

import java.util.List;
import java.util.Locale;

/**
 * What the claims of one act tell differently.
 *
 * @param matter what they differ in
 * @param tellings each version, the one that most reports tell first
 */
public record Conflict(Matter matter, List<Telling> tellings) {

    /** In what claims of one act may differ. */
    public enum Matter {
        /** On which day it was. */
        DAY,
        /** Where it was. */
        PLACE,
        /** In which way it was done. */
        MODE,
        /** Whether it was done or not. */
        MODALITY;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A version and who tells it.
     *
     * @param value a day or days, a place, a mode or a modality
     */
    public record Telling(String value, Told told) {}

    public Conflict {
        tellings = List.copyOf(tellings);
    }
}
