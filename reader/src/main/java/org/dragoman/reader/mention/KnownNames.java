package org.dragoman.reader.mention;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.actor.Sense;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.place.KnownPlace;
import org.dragoman.knowledge.table.Key;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Names that the tables hold: of actors, of holders of offices, of places. */
final class KnownNames {

    private static final int LONGEST = 9;
    private static final int SMALLEST_TOWN = 100_000;

    private static final Set<String> LOCATIVE =
            Set.of("in", "at", "near", "around", "outside", "inside", "across", "throughout", "into", "within");

    /** Marks that may stand inside a known name: "People's", "Al-Shabaab", "Guinea-Bissau". */
    private static final Set<String> INNER_MARKS = Set.of("-", "–", "'", "’", "'s", "’s", "&");

    private final Knowledge knowledge;
    private final Tree tree;
    private final Phrases phrases;

    /** Codes of the states that the report names: of two "Conservative Parties" it means theirs. */
    private final Set<String> countries = new HashSet<>();

    KnownNames(Knowledge knowledge, Tree tree, Phrases phrases) {
        this.knowledge = knowledge;
        this.tree = tree;
        this.phrases = phrases;
        for (Token token : tree.tokens()) {
            if (token.isCapitalised()) {
                for (Sense sense : knowledge.actors().senses(Key.of(token.form()))) {
                    if (sense.actor().kind() == KnownActor.Kind.STATE && !sense.exact()) {
                        countries.addAll(sense.actor().countries());
                    }
                }
            }
        }
    }

    /** The longest known name that begins here and ends at or before {@code limit}, a little beyond for lower-case parts. */
    @Nullable
    Draft longestAt(int begin, int limit, Sentence sentence, boolean shouted) {
        StringBuilder key = new StringBuilder();
        Draft best = null;
        int most = Math.min(sentence.end(), Math.max(limit, begin + LONGEST));
        for (int end = begin + 1; end <= most; end++) {
            String form = tree.token(end - 1).form();
            if (!Character.isLetterOrDigit(form.codePointAt(0)) && !INNER_MARKS.contains(form)) {
                break;
            }
            Key.append(form, key);
            // Keys have no blanks: "Oman is" would be the Omanis.
            boolean ends = end == begin + 1 || !isFunctionWord(tree.token(end - 1));
            Draft found = ends ? known(begin, end, key.toString(), shouted) : null;
            if (found != null) {
                best = found;
            }
        }
        return best;
    }

    private static boolean isFunctionWord(Token token) {
        String tag = token.tag();
        return !token.isCapitalised()
                && (tag.startsWith("VB")
                        || tag.startsWith("RB")
                        || tag.startsWith("PRP")
                        || Set.of("IN", "TO", "MD", "DT", "CC").contains(tag));
    }

    private @Nullable Draft known(int begin, int end, String key, boolean shouted) {
        Sense first = null;
        for (Sense sense : knowledge.actors().senses(key)) {
            if (fits(sense, begin, end, shouted)) {
                if (sense.actor().countries().stream().anyMatch(countries::contains)) {
                    return ofSense(begin, end, sense);
                }
                first = first == null ? sense : first;
            }
        }
        if (first != null) {
            return ofSense(begin, end, first);
        }
        if (end - begin >= 2) {
            Set<Person> persons = knowledge.offices().byName(key);
            if (!persons.isEmpty()) {
                Draft draft = phrases.draft(begin, end, Mention.Form.NAME);
                draft.kind = Entity.Kind.PERSON;
                draft.person = persons.iterator().next();
                draft.name = draft.person.name();
                draft.gender = draft.person.gender();
                draft.why = "named in the table of offices";
                return draft;
            }
        }
        return place(begin, end, key);
    }

    private boolean fits(Sense sense, int begin, int end, boolean shouted) {
        String written = tree.token(begin).form();
        if (sense.exact()) {
            for (int i = begin; i < end; i++) {
                if (tree.token(i).form().chars().anyMatch(Character::isLowerCase)) {
                    return false;
                }
            }
            return !shouted
                    || end - begin > 1
                    || written.indexOf('.') > 0
                    || tree.token(begin).isProperNoun();
        }
        return written.length() > 1;
    }

    private Draft ofSense(int begin, int end, Sense sense) {
        Draft draft = phrases.draft(begin, end, Mention.Form.NAME);
        KnownActor actor = sense.actor();
        draft.known = actor;
        draft.sense = sense.form();
        draft.name = actor.name();
        draft.country = actor.code();
        draft.sectors.addAll(actor.sectors());
        draft.kind = switch (actor.kind()) {
            case STATE -> Entity.Kind.STATE;
            case PEOPLE -> Entity.Kind.PEOPLE;
            case GROUP -> Entity.Kind.GROUP;
            default -> Entity.Kind.ORGANISATION;
        };
        draft.why = "known as " + sense.form().name().toLowerCase(Locale.ROOT) + " of " + actor.name();
        if (sense.form() == Sense.Form.PEOPLE) {
            draft.kind = Entity.Kind.PEOPLE;
            draft.plural = tree.token(end - 1).form().endsWith("s");
        }
        if (sense.form() == Sense.Form.CAPITAL && LOCATIVE.contains(tree.preposition(draft.head))) {
            draft.kind = Entity.Kind.PLACE;
            draft.name = tree.span(begin, end - 1).length() > 0 ? phrases.words(begin, end) : actor.name();
        }
        return draft;
    }

    private @Nullable Draft place(int begin, int end, String key) {
        List<KnownPlace> places = knowledge.places().named(key);
        if (places.isEmpty() || key.length() < 3) {
            return null;
        }
        Draft draft = phrases.draft(begin, end, Mention.Form.NAME);
        boolean located = LOCATIVE.contains(tree.preposition(draft.head));
        boolean large =
                end - begin > 1 || places.get(0).division() || places.get(0).population() >= SMALLEST_TOWN;
        boolean personal = knowledge.words().gender(tree.token(begin).form()) != null
                || !knowledge.offices().bySurname(key).isEmpty();
        if (!tree.token(begin).isProperNoun() || !located && (personal || !large)) {
            return null;
        }
        draft.kind = Entity.Kind.PLACE;
        draft.name = places.get(0).name();
        draft.why = "in the gazetteer";
        return draft;
    }

    /** The code of the first known actor that a word of a longer name names: "Norway" in "Bank of Norway"; or null. */
    @Nullable
    String ownerIn(int begin, int end) {
        for (int i = begin; i < end; i++) {
            for (Sense sense : knowledge.actors().senses(phrases.key(i, i + 1))) {
                if (sense.actor().code() != null && fits(sense, i, i + 1, false)) {
                    return sense.actor().code();
                }
            }
        }
        return null;
    }
}
