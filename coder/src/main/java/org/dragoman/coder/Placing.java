package org.dragoman.coder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.place.KnownPlace;
import org.dragoman.knowledge.table.Key;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds where something happened: a place or state behind "in", "at" or "near" that hangs on it, else in its sentence. */
final class Placing {

    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "outside", "inside", "across", "around", "throughout", "within", "into");

    /** What a place in another part of the sentence has against it, in tokens. */
    private static final int APART = 50;

    private Placing() {}

    /** A place and the mention that names it. */
    record Found(Place place, Mention mention) {}

    /**
     * Where a token's act happened.
     *
     * @param told id of the mention that the reader took for the place, which counts where grammar tells none; −1 for none
     */
    static @Nullable Found find(Coding coding, Knowledge knowledge, int token, int told, List<Actor> actors) {
        Tree tree = coding.tree();
        Sentence sentence = coding.reading().sentenceOf(token);
        Mention best = null;
        int nearest = Integer.MAX_VALUE;
        for (Mention mention : coding.mentionsIn(sentence)) {
            if (isPlace(coding, mention) && LOCATIVE.contains(tree.preposition(mention.head()))) {
                int distance = Math.abs(mention.head() - token) + (hangsOn(tree, mention.head(), token) ? 0 : APART);
                if (distance < nearest) {
                    nearest = distance;
                    best = mention;
                }
            }
        }
        if (told >= 0 && nearest >= APART) {
            Mention mention = coding.reading().mentions().get(told);
            best = isPlace(coding, mention) ? mention : best;
        }
        if (best == null) {
            return null;
        }
        Place place = geocode(coding, knowledge, best, actors);
        return place == null ? null : new Found(place, best);
    }

    static boolean isPlace(Coding coding, Mention mention) {
        Entity.Kind kind = coding.reading().entityOf(mention).kind();
        return kind == Entity.Kind.PLACE || kind == Entity.Kind.STATE && mention.form() == Mention.Form.NAME;
    }

    private static boolean hangsOn(Tree tree, int place, int token) {
        int above = tree.token(place).head();
        return above == token || above != Token.ROOT && tree.token(token).head() == above;
    }

    /** "From Oslo" names Norway's capital, though Oslo may speak for Norway; a city state goes by the state. */
    private static @Nullable Place capital(Knowledge knowledge, Mention mention, KnownActor state) {
        String key = Key.of(mention.text());
        if (key.equals(Key.of(state.name()))) {
            return null;
        }
        return knowledge.places().named(key).stream()
                .filter(place -> place.country().equals(state.code())
                        && !place.division()
                        && Key.of(place.name()).equals(key))
                .findFirst()
                .map(place ->
                        new Place(place.name(), place.country(), place.latitude(), place.longitude(), place.geonames()))
                .orElse(null);
    }

    static @Nullable Place geocode(Coding coding, Knowledge knowledge, Mention mention, List<Actor> actors) {
        Entity entity = coding.reading().entityOf(mention);
        if (entity.kind() == Entity.Kind.STATE) {
            KnownActor state = entity.known();
            Place capital = state == null ? null : capital(knowledge, mention, state);
            return state == null || capital != null ? capital : new Place(state.name(), state.code(), null, null, null);
        }
        Set<String> countries = new HashSet<>(coding.states());
        for (Actor actor : actors) {
            if (actor.code() != null) {
                countries.add(actor.code());
            }
        }
        KnownPlace place = knowledge.places().named(Key.of(entity.name()), countries);
        if (place == null) {
            place = knowledge.places().named(Key.of(mention.text()), countries);
        }
        return place == null
                ? null
                : new Place(place.name(), place.country(), place.latitude(), place.longitude(), place.geonames());
    }
}
