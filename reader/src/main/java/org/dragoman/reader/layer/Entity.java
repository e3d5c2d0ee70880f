package org.dragoman.reader.layer;

import java.util.List;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.office.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that a report names, once or many times.
 *
 * @param id index in the reading's entities
 * @param name the fullest name that the report or the knowledge base gives
 * @param known the state, organisation, group or people that it is, where known
 * @param person the holder of offices that it is, where known
 * @param country code of the state or organisation that it belongs to, as the report's words tell; null where they do not
 * @param sectors PLOVER sector codes, as the report's words tell
 * @param role the role in the report's words
 * @param gender {@code f}, {@code m} or null
 * @param members entities that this one stands for together ("both parties"); mostly empty
 * @param mentions ids of its mentions, in the order of the text
 */
public record Entity(
        int id,
        String name,
        Kind kind,
        @Nullable KnownActor known,
        @Nullable Person person,
        @Nullable String country,
        List<String> sectors,
        @Nullable String role,
        @Nullable String gender,
        boolean plural,
        List<Integer> members,
        List<Integer> mentions) {

    public Entity {
        sectors = List.copyOf(sectors);
        members = List.copyOf(members);
        mentions = List.copyOf(mentions);
    }

    /** Sorts of entities. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANISATION,
        GROUP,
        PEOPLE,
        /** A role or a body without a name of its own: "the police", "rebels". */
        BODY,
        PLACE,
        /** A name of nobody knows what. */
        UNKNOWN,
        /** What a pronoun points to that points to nobody named. */
        NOBODY
    }

    /** Whether it can act, speak or be acted upon. */
    public boolean isActor() {
        return kind != Kind.PLACE && kind != Kind.NOBODY;
    }
}
