package org.dragoman.knowledge.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the knowledge base.
 *
 * @param id slug that never changes
 * @param code ISO 3166-1 alpha-3 or the short code of an organisation; null where there is none
 * @param name canonical English name
 * @param sectors PLOVER sector codes
 * @param countries ISO alpha-3 of the states it belongs to, the main one first
 */
public record KnownActor(
        String id,
        @Nullable String code,
        String name,
        Kind kind,
        List<String> sectors,
        List<String> countries,
        @Nullable String wikidata) {

    /** What sort of actor. */
    public enum Kind {
        STATE,
        INSTITUTION,
        ORGANISATION,
        GROUP,
        PEOPLE
    }
}
