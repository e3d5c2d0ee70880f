package org.dragoman.reader.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.knowledge.word.Role;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds those who are named by a role or by a pronoun: "the foreign minister", "rebels", "both parties", "she". */
final class NominalFinder {

    private static final Set<String> PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "him",
            "her",
            "them",
            "us",
            "me",
            "himself",
            "herself",
            "themselves",
            "itself",
            "ourselves",
            "his",
            "their",
            "its",
            "our",
            "my");

    /** Nouns that stand for parties or states named before. */
    private static final Set<String> SIDES =
            Set.of("party", "side", "country", "nation", "government", "state", "leader", "camp", "neighbour");

    private static final Set<String> WHOLES = Set.of("country", "nation", "state");

    private static final int LONGEST = 4;

    private final Knowledge knowledge;
    private final Tree tree;
    private final Phrases phrases;

    NominalFinder(Knowledge knowledge, Tree tree) {
        this.knowledge = knowledge;
        this.tree = tree;
        this.phrases = new Phrases(tree);
    }

    /** Adds the roles and pronouns of a sentence to its names. */
    List<Draft> find(Sentence sentence, List<Draft> names) {
        List<Draft> found = new ArrayList<>();
        boolean[] taken = new boolean[sentence.end() - sentence.first()];
        for (Draft name : names) {
            for (int i = name.first; i < name.end; i++) {
                taken[i - sentence.first()] = true;
            }
        }
        for (int i = sentence.first(); i < sentence.end(); i++) {
            if (taken[i - sentence.first()]) {
                continue;
            }
            Token token = tree.token(i);
            if (token.isPronoun() && PRONOUNS.contains(token.form().toLowerCase(Locale.ROOT))) {
                found.add(pronoun(token));
            } else if (token.isNoun() || token.tag().equals("JJ") && isNounPhrase(token)) {
                Draft role = role(i, sentence, taken);
                if (role == null) {
                    role = speaking(token);
                }
                if (role != null) {
                    found.add(role);
                }
            } else if (isNumber(token) && !tree.token(token.index()).relation().equals("nummod")) {
                Draft counted = counted(token);
                if (counted != null) {
                    found.add(counted);
                }
            }
        }
        return found;
    }

    /** "the wounded", "the opposition": an adjective that heads its phrase. */
    private boolean isNounPhrase(Token token) {
        return tree.child(token.index(), "det") != null && !token.relation().equals("amod");
    }

    private static boolean isNumber(Token token) {
        return token.lemma().equals("both")
                && !token.relation().equals("det")
                && !token.relation().equals("cc");
    }

    private Draft pronoun(Token token) {
        Draft draft = new Draft(token.index(), token.index() + 1, token.index(), Mention.Form.PRONOUN);
        draft.name = token.form().toLowerCase(Locale.ROOT);
        draft.kind = Entity.Kind.NOBODY;
        switch (draft.name) {
            case "he", "him", "his", "himself" -> draft.gender = "m";
            case "she", "her", "herself" -> draft.gender = "f";
            case "they", "them", "their", "themselves", "we", "us", "our", "ourselves" -> draft.plural = true;
            default -> {}
        }
        draft.why = "pronoun";
        return draft;
    }

    private Draft counted(Token token) {
        Draft draft = new Draft(token.index(), token.index() + 1, token.index(), Mention.Form.NOMINAL);
        draft.name = "both";
        draft.role = "both";
        draft.plural = true;
        draft.definite = true;
        draft.kind = Entity.Kind.BODY;
        draft.why = "both of two named before";
        return draft;
    }

    /** "a poll found", "officials' lawyers say": whatever noun is said to say something. */
    private @Nullable Draft speaking(Token token) {
        Token head = tree.head(token);
        boolean according = tree.hasChild(token.index(), child -> child.lemma().equals("according"));
        if (!according && (head == null || !token.relation().equals("nsubj") || !says(head))) {
            return null;
        }
        Draft draft = nominal(token.index(), token.index());
        draft.why = "whatever says something";
        return draft;
    }

    private boolean says(Token verb) {
        Speech speech = verb.isVerb() ? knowledge.words().speechVerb(verb.lemma()) : null;
        return speech != null
                && (speech.frames().contains("that") || speech.frames().contains("quote"));
    }

    /** The longest known role whose last word is this token. */
    private @Nullable Draft role(int last, Sentence sentence, boolean[] taken) {
        for (int first = Math.max(sentence.first(), last - LONGEST + 1); first <= last; first++) {
            Role role = free(first, last, sentence, taken) ? roleAt(first, last) : null;
            if (role != null && !isModifier(last)) {
                return ofRole(first, last, role);
            }
        }
        Token token = tree.token(last);
        if (SIDES.contains(token.lemma()) && isPointingBack(token) && !isModifier(last)) {
            Draft draft = nominal(last, last);
            draft.role = token.lemma();
            draft.kind = WHOLES.contains(token.lemma()) && !draft.plural ? Entity.Kind.STATE : Entity.Kind.BODY;
            draft.why = "points back to somebody named before";
            return draft;
        }
        return null;
    }

    private boolean free(int first, int last, Sentence sentence, boolean[] taken) {
        for (int i = first; i <= last; i++) {
            if (taken[i - sentence.first()]) {
                return false;
            }
        }
        return true;
    }

    /** "police chief" names the chief, not the police. */
    private boolean isModifier(int last) {
        Token token = tree.token(last);
        return token.relation().equals("compound") || token.relation().equals("amod");
    }

    private @Nullable Role roleAt(int first, int last) {
        StringBuilder phrase = new StringBuilder();
        for (int i = first; i < last; i++) {
            phrase.append(tree.token(i).form().toLowerCase(Locale.ROOT)).append(' ');
        }
        String start = phrase.toString();
        Token end = tree.token(last);
        Role role = knowledge.words().role(start + end.form().toLowerCase(Locale.ROOT));
        return role != null
                ? role
                : knowledge.words().role(start + knowledge.words().lemma(end.form(), "NNS"));
    }

    private Draft ofRole(int first, int last, Role role) {
        Draft draft = nominal(first, last);
        draft.role = phrases.words(first, last + 1);
        draft.name = draft.role + belonging(last);
        draft.sectors.addAll(role.sectors());
        draft.kind = role.number() == Role.Number.PERSON && !draft.plural ? Entity.Kind.PERSON : Entity.Kind.BODY;
        draft.plural |= role.number() == Role.Number.PEOPLE;
        draft.why = "the role \"" + role.phrase() + "\"";
        return draft;
    }

    /** "head" goes on with " of the National Assembly". */
    private String belonging(int last) {
        for (Token child : tree.children(last, "nmod")) {
            boolean of = tree.preposition(child.index()).equals("of");
            int first = tree.leftEdge(child.index());
            int end = tree.rightEdge(child.index());
            if (of
                    && first == last + 1
                    && end - first <= 8
                    && tree.child(child.index(), "appos", "acl:relcl") == null) {
                return " " + phrases.words(first, end + 1);
            }
        }
        return "";
    }

    private Draft nominal(int first, int last) {
        Draft draft = new Draft(first, last + 1, last, Mention.Form.NOMINAL);
        draft.name = phrases.words(first, last + 1);
        draft.plural =
                tree.token(last).tag().equals("NNS") || tree.token(last).tag().equals("NNPS");
        draft.definite = isPointingBack(tree.token(last));
        return draft;
    }

    private boolean isPointingBack(Token token) {
        return tree.hasChild(
                token.index(),
                child -> child.relation().equals("det")
                                && Set.of("the", "this", "that", "these", "those", "both")
                                        .contains(child.lemma())
                        || child.relation().equals("nmod:poss")
                        || child.lemma().equals("both"));
    }
}
