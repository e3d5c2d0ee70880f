package org.dragoman.reader.event;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Modality;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;

/** Tells how an event stands to what happened, by the words above and beside its trigger. */
final class ModalityReader {

    private static final int HIGHEST = 8;

    private static final Set<String> NEGATIONS = Set.of("not", "n't", "n’t", "never", "neither", "nor");

    private static final Set<String> INTENDING = Set.of(
            "plan",
            "intend",
            "want",
            "hope",
            "decide",
            "prepare",
            "seek",
            "aim",
            "try",
            "offer",
            "agree",
            "promise",
            "pledge",
            "vow",
            "threaten",
            "wish",
            "attempt",
            "ready",
            "willing",
            "prepared",
            "set",
            "due",
            "likely",
            "determined",
            "go",
            "consider",
            "propose",
            "mull",
            "schedule",
            "commit",
            "volunteer",
            "swear",
            "move",
            "expect",
            "poise",
            "undertake",
            "warn",
            "keen",
            "eager",
            "unwilling");

    private static final Set<String> REFUSING = Set.of(
            "refuse",
            "fail",
            "decline",
            "unable",
            "unwilling",
            "reluctant",
            "hesitate",
            "neglect",
            "failure",
            "inability",
            "refusal",
            "reluctance");

    private static final Set<String> PREVENTING = Set.of(
            "prevent",
            "stop",
            "avoid",
            "avert",
            "block",
            "ban",
            "bar",
            "prohibit",
            "halt",
            "end",
            "rule",
            "forestall",
            "deter",
            "without",
            "lack");

    private static final Set<String> IMAGINING = Set.of(
            "fear",
            "suspect",
            "suggest",
            "imagine",
            "speculate",
            "doubt",
            "dream",
            "risk",
            "danger",
            "possibility",
            "prospect",
            "chance",
            "case",
            "scenario",
            "worry",
            "concern");

    private static final Map<String, Modality> BESIDE = Map.ofEntries(
            Map.entry("possible", Modality.HYPOTHETICAL), Map.entry("potential", Modality.HYPOTHETICAL),
            Map.entry("likely", Modality.HYPOTHETICAL), Map.entry("hypothetical", Modality.HYPOTHETICAL),
            Map.entry("planned", Modality.INTENDED), Map.entry("proposed", Modality.INTENDED),
            Map.entry("upcoming", Modality.INTENDED), Map.entry("forthcoming", Modality.INTENDED),
            Map.entry("future", Modality.INTENDED), Map.entry("threatened", Modality.INTENDED),
            Map.entry("imminent", Modality.INTENDED), Map.entry("further", Modality.ACTUAL));

    private final Tree tree;
    private final Words words;
    private final List<Attribution> attributions;

    ModalityReader(Tree tree, Words words, List<Attribution> attributions) {
        this.tree = tree;
        this.words = words;
        this.attributions = attributions;
    }

    /** A modality and the token that sets it; −1 where nothing does. */
    record Found(Modality modality, int governor) {}

    Found read(Token trigger) {
        Found own = beside(trigger);
        if (own.governor() >= 0) {
            return own;
        }
        Token below = trigger;
        for (int height = 0; height < HIGHEST; height++) {
            Token above = tree.head(below);
            if (above == null) {
                break;
            }
            Found governed = under(above, below);
            if (governed.governor() >= 0) {
                return governed;
            }
            if (!passesOn(below)) {
                break;
            }
            Found further = isClausal(above) ? beside(above) : new Found(Modality.ACTUAL, -1);
            if (further.governor() >= 0) {
                return further;
            }
            below = above;
        }
        return denied(trigger);
    }

    /** Whether what is said of the head holds of the dependent too. */
    private boolean passesOn(Token below) {
        return switch (below.relation()) {
            case "xcomp", "ccomp", "acl", "obj", "conj", "nsubj:pass", "nsubj", "obl", "nmod", "advcl" ->
                below.relation().equals("xcomp")
                        || below.relation().equals("obj")
                        || below.relation().equals("conj")
                        || below.relation().equals("nsubj:pass");
            default -> false;
        };
    }

    private static boolean isClausal(Token token) {
        return token.isVerb() || token.tag().startsWith("JJ");
    }

    /** Negation, auxiliaries, conditions and adjectives that stand right beside a word. */
    private Found beside(Token word) {
        int w = word.index();
        for (Token child : tree.children(w)) {
            String form = child.form().toLowerCase(Locale.ROOT);
            if (NEGATIONS.contains(form)
                            && (child.relation().equals("advmod")
                                    || child.relation().equals("cc"))
                    || word.isNoun() && child.relation().equals("det") && form.equals("no")) {
                return new Found(Modality.NEGATED, child.index());
            }
            boolean nobody = child.relation().startsWith("nsubj")
                    && Set.of("nobody", "none", "neither").contains(child.lemma());
            if (nobody || child.relation().equals("case") && form.equals("without")) {
                return new Found(Modality.NEGATED, child.index());
            }
        }
        for (Token child : tree.children(w)) {
            if (isCondition(child, word)) {
                return new Found(Modality.CONDITIONAL, child.index());
            }
        }
        for (Token child : tree.children(w)) {
            String form = child.form().toLowerCase(Locale.ROOT);
            if (child.relation().equals("aux")) {
                Modality modality = ofAuxiliary(form, word);
                if (modality != Modality.ACTUAL) {
                    return new Found(modality, child.index());
                }
            }
            if (word.isNoun() && child.relation().equals("amod")) {
                Modality modality = BESIDE.getOrDefault(form, Modality.ACTUAL);
                if (modality != Modality.ACTUAL) {
                    return new Found(modality, child.index());
                }
            }
        }
        return new Found(Modality.ACTUAL, -1);
    }

    /** "If it attacks", "will attack if …", "should it attack": what stands beside a word makes it depend. */
    private boolean isCondition(Token child, Token word) {
        String form = child.form().toLowerCase(Locale.ROOT);
        if (child.relation().equals("mark")) {
            return Set.of("if", "unless", "whether", "lest").contains(form);
        }
        if (child.relation().equals("advcl")) {
            return tree.hasChild(
                    child.index(),
                    mark -> mark.relation().equals("mark")
                            && Set.of("if", "unless").contains(mark.form().toLowerCase(Locale.ROOT)));
        }
        Token subject = tree.child(word.index(), "nsubj", "nsubj:pass");
        boolean inverted = subject != null
                && child.index() < tree.leftEdge(subject.index())
                && Set.of("should", "were", "had").contains(form);
        return inverted && child.relation().startsWith("aux");
    }

    private Modality ofAuxiliary(String form, Token verb) {
        return switch (form) {
            case "will", "'ll", "’ll", "shall", "wo", "going" -> Modality.INTENDED;
            case "would", "'d", "’d" ->
                verb.relation().equals("ccomp") || isSaid(verb) ? Modality.INTENDED : Modality.HYPOTHETICAL;
            case "may", "might", "could", "can" -> Modality.HYPOTHETICAL;
            case "must", "should", "ought" -> Modality.REQUESTED;
            default -> Modality.ACTUAL;
        };
    }

    private boolean isSaid(Token verb) {
        return attributions.stream().anyMatch(attribution -> attribution.says(verb.index()));
    }

    /** What a word above says of one below it. */
    private Found under(Token above, Token below) {
        String relation = below.relation();
        boolean infinitive = tree.hasChild(below.index(), child -> child.tag().equals("TO"));
        boolean complement = relation.equals("xcomp")
                || relation.equals("ccomp")
                || relation.equals("acl")
                || relation.equals("advcl") && infinitive
                || relation.equals("csubj");
        boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
        String preposition = below.isNoun() ? tree.preposition(below.index()) : "";
        boolean phrase = (relation.equals("obl") || relation.equals("nmod"))
                && Set.of("for", "of", "from", "to", "against").contains(preposition);
        if (!complement && !object && !phrase) {
            return new Found(Modality.ACTUAL, -1);
        }
        String lemma = above.lemma();
        Speech speech = above.isVerb() ? words.speechVerb(lemma) : above.isNoun() ? words.speechNoun(lemma) : null;
        Speech.Kind kind = speech == null ? null : speech.kind();
        boolean callsOn = lemma.equals("call")
                && infinitive
                && tree.hasChild(
                        above.index(), child -> tree.preposition(child.index()).equals("on"));
        if (callsOn) {
            return new Found(Modality.REQUESTED, above.index());
        }
        if (kind == Speech.Kind.DEMAND || kind == Speech.Kind.ASK) {
            boolean decreed = lemma.equals("order") && below.isNoun();
            boolean demanded = !decreed && complement && (infinitive || relation.equals("ccomp"))
                    || !decreed && object
                    || phrase && preposition.equals("for");
            if (demanded) {
                return new Found(Modality.REQUESTED, above.index());
            }
        }
        if ((kind == Speech.Kind.PROMISE || kind == Speech.Kind.THREATEN)
                && (complement || object || phrase && Set.of("for", "of", "to").contains(preposition))) {
            return new Found(Modality.INTENDED, above.index());
        }
        if (kind == Speech.Kind.DENY && (complement || object || phrase)) {
            return new Found(lemma.equals("refuse") ? Modality.NEGATED : Modality.DENIED, above.index());
        }
        if (REFUSING.contains(lemma) && complement) {
            return new Found(Modality.NEGATED, above.index());
        }
        if (PREVENTING.contains(lemma) && (object || complement && !infinitive)) {
            return new Found(Modality.NEGATED, above.index());
        }
        if (IMAGINING.contains(lemma) && (complement || object || phrase)) {
            return new Found(Modality.HYPOTHETICAL, above.index());
        }
        if (INTENDING.contains(lemma)
                && (complement && infinitive
                        || object
                                && Set.of(
                                                "plan",
                                                "prepare",
                                                "consider",
                                                "offer",
                                                "propose",
                                                "promise",
                                                "pledge",
                                                "threaten",
                                                "seek",
                                                "mull",
                                                "schedule",
                                                "want")
                                        .contains(lemma))) {
            return new Found(Modality.INTENDED, above.index());
        }
        if ((relation.equals("advcl") || relation.equals("acl"))
                && infinitive
                && !Set.of("be", "appear").contains(lemma)) {
            return new Found(Modality.INTENDED, above.index());
        }
        return new Found(Modality.ACTUAL, -1);
    }

    /** What somebody denies did, for all the report tells, not happen. */
    private Found denied(Token trigger) {
        for (Attribution attribution : attributions) {
            if (attribution.kind() == Speech.Kind.DENY
                    && attribution.says(trigger.index())
                    && attribution.verb() >= 0
                    && tree.isBelow(trigger.index(), attribution.verb())) {
                return new Found(Modality.DENIED, attribution.verb());
            }
        }
        return new Found(Modality.ACTUAL, -1);
    }
}
