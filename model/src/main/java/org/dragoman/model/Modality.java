package org.dragoman.model;

import java.util.Locale;

/** How an event stands to what happened. */
public enum Modality {
    /** Told as having happened or as happening. */
    ACTUAL,
    /** Planned, promised, offered or threatened. */
    INTENDED,
    /** Asked for or demanded. */
    REQUESTED,
    /** Depends on something else: "if", "unless". */
    CONDITIONAL,
    /** Imagined or feared: "might", "could". */
    HYPOTHETICAL,
    /** Somebody says that it did not happen. */
    DENIED,
    /** The report says that it did not happen. */
    NEGATED,
    /** Habit or history: told to explain, not as news. */
    BACKGROUND;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
