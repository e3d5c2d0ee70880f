package org.dragoman.ledger.exchange.foreign;

import java.util.List;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.model.Actor;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** Makes actors of the names and codes that foreign rows give. */
final class Somebody {

    private Somebody() {}

    /**
     * An actor of this name; where our tables know one by it, of the same state, it bears that one's id, so that the two
     * codings can be compared.
     *
     * @param words the field as it stands
     * @param country ISO 3166-1 alpha-3, or null
     */
    static Actor of(Facts facts, String words, Span span, String name, @Nullable String country, List<String> sectors) {
        KnownActor known = facts.named(name);
        boolean fits = known != null
                && (country == null
                        || country.equals(known.code())
                        || known.code() != null && !facts.isCountry(known.code()));
        if (known != null && fits) {
            List<String> kinds = sectors.isEmpty() ? known.sectors() : sectors;
            return new Actor(
                    words,
                    span,
                    known.name(),
                    known.id(),
                    known.wikidata(),
                    country == null ? known.code() : country,
                    kinds,
                    null);
        }
        return new Actor(words, span, name, null, null, country, sectors, null);
    }
}
