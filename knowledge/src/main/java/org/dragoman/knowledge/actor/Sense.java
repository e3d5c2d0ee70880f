package org.dragoman.knowledge.actor;

/**
 * What a name can mean.
 *
 * @param exact whether the name must stand in the text in capitals, as "WHO" and "US" must
 */
public record Sense(KnownActor actor, Form form, boolean exact) {

    /** How the name stands for its actor. */
    public enum Form {
        /** "Norway", "the United Nations". */
        NAME,
        /** "Norwegian", before a noun. */
        ADJECTIVE,
        /** "the Norwegians", "Kurds". */
        PEOPLE,
        /** "Oslo", for the government or for the place. */
        CAPITAL,
        /** "the Kremlin". */
        METONYM
    }
}
