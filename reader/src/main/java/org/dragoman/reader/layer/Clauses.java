package org.dragoman.reader.layer;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who does and who undergoes what a verb tells, passives and missing subjects resolved. */
public final class Clauses {

    private static final Set<String> OBJECT_CONTROL = Set.of(
            "urge",
            "ask",
            "order",
            "tell",
            "force",
            "allow",
            "invite",
            "encourage",
            "instruct",
            "request",
            "call",
            "want",
            "expect",
            "enable",
            "help",
            "persuade",
            "convince",
            "warn",
            "advise",
            "permit",
            "require",
            "direct",
            "compel",
            "press",
            "push",
            "beg",
            "appeal",
            "command",
            "lead",
            "cause",
            "stop",
            "prevent",
            "accuse",
            "see",
            "find",
            "keep",
            "let",
            "make",
            "pressure",
            "demand",
            "authorise");

    private static final int DEEPEST = 8;

    private final Tree tree;

    public Clauses(Tree tree) {
        this.tree = tree;
    }

    public boolean isPassive(Token verb) {
        if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
            return false;
        }
        if (tree.child(verb.index(), "aux:pass", "nsubj:pass", "obl:agent") != null) {
            return true;
        }
        boolean participle = verb.relation().equals("acl") || verb.relation().equals("amod");
        return verb.tag().equals("VBN") && participle && tree.child(verb.index(), "nsubj", "obj") == null;
    }

    /** The token that does what a verb tells, or null. */
    public @Nullable Token subject(Token verb) {
        return subject(verb, 0);
    }

    private @Nullable Token subject(Token verb, int depth) {
        int v = verb.index();
        if (isPassive(verb)) {
            Token agent = tree.child(v, "obl:agent");
            if (agent == null) {
                agent = prepositional(v, "by");
            }
            return agent;
        }
        // "Last March the government expelled": of two subjects the one beside the verb acts.
        List<Token> subjects = tree.children(v, "nsubj");
        if (!subjects.isEmpty()) {
            return antecedent(subjects.get(subjects.size() - 1), verb);
        }
        Token head = tree.head(verb);
        if (head == null || depth > DEEPEST) {
            return null;
        }
        Token above = belongsAbove(verb);
        if (above != null) {
            return subject(above, depth + 1);
        }
        return switch (verb.relation()) {
            case "conj" ->
                head.isVerb()
                        ? isPassive(head) ? surfaceSubject(head) : subject(head, depth + 1)
                        : tree.child(head.index(), "nsubj");
            case "xcomp" -> controller(head, depth);
            case "advcl", "obl" -> {
                if (OBJECT_CONTROL.contains(head.lemma()) && isInfinitive(verb)) {
                    yield controller(head, depth);
                }
                yield isReported(verb, head)
                        ? object(head)
                        : isParticipial(verb) ? controllerOfAdverbial(head, depth) : null;
            }
            // "Russia, which has bases in both, offered to mediate": a parser that takes the name for the whole
            // sentence.
            case "parataxis" ->
                head.head() == Token.ROOT && head.isNoun() && head.index() < v
                        ? head
                        : isNonFinite(verb) ? controllerOfAdverbial(head, depth) : null;
            case "ccomp" -> isNonFinite(verb) ? controllerOfAdverbial(head, depth) : null;
            case "acl" -> verb.tag().equals("VBN") ? null : head.isNoun() || head.isPronoun() ? ownerOr(head) : null;
            case "acl:relcl" -> head;
            default -> null;
        };
    }

    private boolean isInfinitive(Token verb) {
        return tree.hasChild(verb.index(), child -> child.tag().equals("TO"));
    }

    private static boolean isNonFinite(Token verb) {
        return verb.tag().equals("VBG") || verb.tag().equals("VB") || verb.tag().equals("VBN");
    }

    private static boolean isParticipial(Token verb) {
        return verb.tag().equals("VBG") || verb.tag().equals("VB") || verb.tag().equals("VBN");
    }

    /** "quoted Trump as saying": whom one quotes says it. */
    private boolean isReported(Token verb, Token head) {
        return (head.lemma().equals("quote") || head.lemma().equals("cite"))
                && tree.hasChild(verb.index(), child -> child.lemma().equals("as"));
    }

    /**
     * "He stressed that it has held elections and urged them to wait": the second past verb goes with "stressed", not with
     * "has held". The verb that it goes with, or null where the tree is to be believed.
     */
    public @Nullable Token belongsAbove(Token verb) {
        Token head = tree.head(verb);
        Token speech = head == null ? null : tree.head(head);
        boolean past = verb.relation().equals("conj") && verb.tag().equals("VBD");
        if (!past
                || speech == null
                || head == null
                || !head.relation().equals("ccomp")
                || !speech.tag().equals("VBD")
                || speech.index() > head.index()) {
            return null;
        }
        boolean other = head.tag().equals("VBZ")
                || head.tag().equals("VBP")
                || tree.hasChild(
                        head.index(),
                        child -> child.relation().equals("aux") && !child.tag().equals("VBD"));
        return other ? speech : null;
    }

    /** "its decision to withdraw": the owner decides and withdraws; "forces fighting": the forces. */
    private @Nullable Token ownerOr(Token noun) {
        Token owner = tree.child(noun.index(), "nmod:poss");
        if (owner != null) {
            return owner;
        }
        Token head = tree.head(noun);
        return head != null
                        && head.isVerb()
                        && noun.isNoun()
                        && noun.relation().equals("obj")
                        && tree.hasChild(
                                noun.index(),
                                child -> child.relation().equals("acl")
                                        && tree.hasChild(
                                                child.index(),
                                                mark -> mark.tag().equals("TO")))
                ? subject(head)
                : noun;
    }

    /** Who an infinitive is about: whom somebody urged, or who wanted. */
    private @Nullable Token controller(Token head, int depth) {
        if (!head.isVerb()) {
            return tree.child(head.index(), "nsubj") != null ? tree.child(head.index(), "nsubj") : null;
        }
        if (OBJECT_CONTROL.contains(head.lemma())) {
            Token object = isPassive(head) ? surfaceSubject(head) : tree.child(head.index(), "obj", "iobj");
            if (object == null) {
                object = prepositional(head.index(), "on");
            }
            if (object == null) {
                object = prepositional(head.index(), "to");
            }
            if (object != null) {
                return object;
            }
        }
        return isPassive(head) ? surfaceSubject(head) : subject(head, depth + 1);
    }

    private @Nullable Token controllerOfAdverbial(Token head, int depth) {
        if (head.isVerb()) {
            return isPassive(head) ? surfaceSubject(head) : subject(head, depth + 1);
        }
        return tree.child(head.index(), "nsubj");
    }

    private @Nullable Token surfaceSubject(Token verb) {
        Token own = tree.child(verb.index(), "nsubj:pass", "nsubj");
        if (own != null) {
            return antecedent(own, verb);
        }
        Token head = tree.head(verb);
        return head != null && head.isVerb() && verb.relation().equals("conj") ? surfaceSubject(head) : null;
    }

    /** "the rebels who attacked": the relative word stands for the noun before it. */
    private Token antecedent(Token subject, Token verb) {
        boolean relative = subject.tag().startsWith("W")
                || subject.lemma().equals("that")
                || subject.lemma().equals("which");
        Token head = tree.head(verb);
        return relative && verb.relation().equals("acl:relcl") && head != null ? head : subject;
    }

    /** The token that undergoes what a verb tells, or null. */
    public @Nullable Token object(Token verb) {
        int v = verb.index();
        if (isPassive(verb)) {
            Token surface = tree.child(v, "nsubj:pass", "nsubj");
            if (surface != null) {
                return antecedent(surface, verb);
            }
            Token head = tree.head(verb);
            if (head == null) {
                return null;
            }
            return switch (verb.relation()) {
                case "acl", "amod", "acl:relcl" -> head;
                case "conj" -> head.isVerb() ? surfaceSubject(head) : null;
                case "xcomp", "advcl" ->
                    head.isVerb()
                            ? (isPassive(head) ? surfaceSubject(head) : subject(head))
                            : tree.child(head.index(), "nsubj");
                default -> null;
            };
        }
        Token own = tree.child(v, "obj");
        if (own == null && tree.child(v, "xcomp", "ccomp", "advcl") != null) {
            // "urged Norway to recognise him": whom one urges counts as the object.
            own = tree.child(v, "iobj");
        }
        if (own != null) {
            return antecedent(own, verb);
        }
        if (verb.relation().equals("acl:relcl")
                && tree.child(v, "nsubj") != null
                && !tree.hasChild(
                        v,
                        child -> child.relation().equals("nsubj") && child.tag().startsWith("W"))) {
            return tree.head(verb);
        }
        // "arrested and deported them": the object of the last of several verbs.
        for (Token later : tree.children(v, "conj")) {
            if (later.isVerb() && tree.child(later.index(), "nsubj") == null && !isPassive(later)) {
                Token shared = tree.child(later.index(), "obj");
                if (shared != null && tree.child(v, "ccomp", "xcomp", "obl") == null) {
                    return shared;
                }
            }
        }
        return null;
    }

    /** The noun that a preposition brings to a token, or null. */
    public @Nullable Token prepositional(int token, String preposition) {
        for (Token child : tree.children(token)) {
            boolean oblique = child.relation().startsWith("obl")
                    || child.relation().startsWith("nmod")
                    || child.relation().equals("advcl")
                    || child.relation().equals("advmod");
            if (oblique
                    && !child.relation().equals("nmod:poss")
                    && tree.preposition(child.index()).equals(preposition)) {
                return child;
            }
        }
        return null;
    }

    /** A token and what "and" joins to it, in the order of the text. */
    public List<Token> joined(Token token) {
        List<Token> all = new java.util.ArrayList<>(List.of(token));
        for (Token child : tree.children(token.index(), "conj")) {
            all.addAll(joined(child));
        }
        for (Token child : tree.children(token.index(), "appos")) {
            // "other countries, as well as the EU"
            if (tree.child(child.index(), "cc") != null) {
                all.addAll(joined(child));
            }
        }
        return all;
    }
}
