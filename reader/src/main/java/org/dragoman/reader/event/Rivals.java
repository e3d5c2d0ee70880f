package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Modality;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Settles which of several matches in a sentence are acts, where one is only part of another. */
final class Rivals {

    /** Words that end or undo what their object names. */
    private static final Set<String> ENDING = Set.of(
            "lift",
            "suspend",
            "end",
            "halt",
            "ease",
            "drop",
            "withdraw",
            "cancel",
            "call",
            "delay",
            "remove",
            "revoke",
            "relax",
            "postpone",
            "renounce",
            "cut",
            "reduce",
            "stop",
            "cease",
            "break",
            "rescind",
            "scrap",
            "freeze",
            "slash",
            "discontinue",
            "abandon",
            "waive",
            "loosen",
            "terminate",
            "quit",
            "sever",
            "violate",
            "breach",
            "lifting",
            "easing",
            "removal",
            "suspension",
            "cancellation",
            "cessation",
            "withdrawal",
            "relaxation",
            "postponement",
            "violation",
            "refuse",
            "block",
            "cutoff",
            "freezing");

    /** Types of what stands until somebody lifts it: that it stood is the background of the news. */
    private static final Set<String> LASTING = Set.of("SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE", "ACCUSE");

    private static final Set<String> AGREEING = Set.of("SUPPORT", "CONCEDE");

    private static final Set<String> HARMING = Set.of("kill", "wound");

    private static final Set<String> DOWNWARD = Set.of("obj", "nsubj:pass", "conj", "obl:unmarked");

    /** Where two words next to each other in the tree tell one act together. */
    private static final Set<String> SHARING = Set.of("obj", "nsubj:pass", "obl", "xcomp", "compound", "nmod");

    private final Tree tree;

    Rivals(Tree tree) {
        this.tree = tree;
    }

    /**
     * A match and how it stands to what happened.
     *
     * @param token the trigger; the match's own {@code told} may be a noun that it carries
     */
    record Candidate(int token, PatternMatcher.Match match, ModalityReader.Found modality) {

        String type() {
            return match.pattern().act().type();
        }

        /** The same, with whom a verb tells to have been harmed, where it did not know. */
        Candidate harming(Candidate verb) {
            PatternMatcher.Match own = match;
            return own.recipients().isEmpty()
                    ? new Candidate(token, own.befalling(verb.match().recipients()), modality)
                    : this;
        }
    }

    /** The candidates that tell acts of their own, in the order of the text. */
    List<Candidate> settle(List<Candidate> candidates) {
        Map<Integer, Candidate> byToken = new HashMap<>();
        candidates.forEach(candidate -> byToken.put(candidate.token(), candidate));
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Candidate settled = settle(candidate, candidates, byToken);
            Candidate told = settled == null ? null : told(settled, byToken);
            if (told != null && settled != null) {
                kept.replaceAll(earlier -> earlier.token() == told.token() ? earlier.harming(settled) : earlier);
            } else if (settled != null && !repeats(settled, kept)) {
                kept.add(settled);
            }
        }
        kept.sort((one, other) ->
                Integer.compare(one.match().told(), other.match().told()));
        return kept;
    }

    private @Nullable Candidate settle(Candidate candidate, List<Candidate> all, Map<Integer, Candidate> byToken) {
        boolean carried = all.stream()
                .anyMatch(other -> other != candidate && other.match().told() == candidate.token());
        // "refused to lift": what somebody else's trigger negates is that trigger's act.
        boolean refused = candidate.modality().modality() == Modality.NEGATED
                && byToken.containsKey(candidate.modality().governor());
        Token token = tree.token(candidate.token());
        Token head = tree.head(token);
        // "a ceasefire violation": the noun before tells no act of its own.
        boolean before = token.relation().equals("compound") && head != null && byToken.containsKey(head.index());
        // "will not lift": the refusal is the act.
        boolean unwilling = candidate.modality().modality() == Modality.NEGATED
                && tree.children(candidate.token(), "aux").stream().anyMatch(aux -> byToken.containsKey(aux.index()));
        if (carried || refused || before || unwilling || isPartOf(candidate, byToken)) {
            return null;
        }
        Candidate ending = token.isNoun() ? ending(candidate, byToken) : null;
        if (ending == null) {
            return candidate;
        }
        if (!LASTING.contains(candidate.type()) || candidate.type().equals(ending.type())) {
            return null;
        }
        return new Candidate(
                candidate.token(), candidate.match(), new ModalityReader.Found(Modality.BACKGROUND, ending.token()));
    }

    /** "signed an agreement", "met the demands", "sent food to help": what only fills out the act of the word above. */
    private boolean isPartOf(Candidate candidate, Map<Integer, Candidate> byToken) {
        Token token = tree.token(candidate.token());
        Candidate above = byToken.get(token.head());
        if (above == null) {
            return false;
        }
        boolean object = token.isNoun()
                && (token.relation().equals("obj") || token.relation().equals("nsubj:pass"));
        boolean purpose = token.isVerb()
                && (token.relation().equals("advcl") || token.relation().equals("acl"))
                && tree.hasChild(token.index(), child -> child.tag().equals("TO"));
        boolean agreed = AGREEING.contains(above.type())
                && (candidate.type().equals("AGREE") || candidate.type().equals("SUPPORT"));
        boolean met = above.type().equals("CONCEDE")
                && candidate.type().equals("REQUEST")
                && token.relation().equals("obj");
        return object && (agreed || met)
                || purpose && candidate.type().equals("AID") && !above.type().equals("REQUEST");
    }

    /** "suspended the delivery of aid": the trigger above a noun that ends what the noun names, or null. */
    private @Nullable Candidate ending(Candidate noun, Map<Integer, Candidate> byToken) {
        Token below = tree.token(noun.token());
        for (Token above = tree.head(below); above != null; above = tree.head(above)) {
            boolean of =
                    below.relation().equals("nmod") && Set.of("of", "to").contains(tree.preposition(below.index()));
            if (!of && !DOWNWARD.contains(below.relation())) {
                return null;
            }
            Candidate candidate = byToken.get(above.index());
            if (candidate != null && ENDING.contains(above.lemma())) {
                return candidate;
            }
            if (above.isVerb()) {
                return null;
            }
            below = above;
        }
        return null;
    }

    /** "an attack that killed dozens" is one act; the noun tells it, and the verb whom it befell. */
    private @Nullable Candidate told(Candidate verb, Map<Integer, Candidate> byToken) {
        Token token = tree.token(verb.token());
        if (!HARMING.contains(verb.match().pattern().act().id()) || !token.isVerb()) {
            return null;
        }
        Token subject = token.relation().equals("acl:relcl") ? tree.head(token) : tree.child(token.index(), "nsubj");
        Candidate noun = subject == null ? null : byToken.get(subject.index());
        return noun != null && noun.type().equals("ASSAULT") && subject != null && subject.isNoun() ? noun : null;
    }

    /** "held talks", where both words match, is one act: the word above tells it already. */
    private boolean repeats(Candidate candidate, List<Candidate> kept) {
        Token token = tree.token(candidate.token());
        for (Candidate earlier : kept) {
            Token other = tree.token(earlier.token());
            boolean kin = token.head() == other.index() && SHARING.contains(token.relation())
                    || other.head() == token.index() && SHARING.contains(other.relation());
            boolean sameActors =
                    earlier.match().actors().equals(candidate.match().actors());
            boolean same = kin && earlier.type().equals(candidate.type()) && sameActors;
            if (same || earlier.match().told() == candidate.match().told()) {
                return true;
            }
        }
        return false;
    }
}
