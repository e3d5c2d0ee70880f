package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who acts, speaks or is acted upon, as this report names them.
 *
 * @param text the words at this place ("he", "the Norwegian minister")
 * @param span where those words stand; the speaker of a continued quotation may stand sentences away
 * @param name the canonical name after coreference ("Ine Eriksen Søreide")
 * @param id slug in the knowledge base, or null where the actor is not in it
 * @param wikidata Wikidata id, where known
 * @param code ISO 3166-1 alpha-3 of the state, or the id of an organisation ({@code EU}, {@code UN})
 * @param sectors PLOVER sector codes
 * @param role the office or role, as the text gives it or as the role table gives it on the report's date
 */
public record Actor(
        String text,
        Span span,
        String name,
        @Nullable String id,
        @Nullable String wikidata,
        @Nullable String code,
        List<String> sectors,
        @Nullable String role) {

    public Actor {
        sectors = List.copyOf(sectors);
    }

    /** Whether both name the same somebody, as far as names and ids tell. */
    public boolean isSameAs(Actor other) {
        return id != null && other.id != null ? id.equals(other.id) : name.equals(other.name);
    }
}
