package org.dragoman.knowledge.word;

import java.util.List;

/**
 * What a word for a role or a body of people says of an actor.
 *
 * @param phrase lower-case, singular for persons
 * @param number one person, a collective such as "police", or people
 * @param sectors PLOVER sector codes; empty where the body that it belongs to decides ("spokesman")
 */
public record Role(String phrase, Number number, List<String> sectors, Kind kind) {

    public Role {
        sectors = List.copyOf(sectors);
    }

    /** How many. */
    public enum Number {
        PERSON,
        COLLECTIVE,
        PEOPLE
    }

    /** A post that somebody holds, any person, or a body. */
    public enum Kind {
        OFFICE,
        PERSON,
        BODY
    }
}
