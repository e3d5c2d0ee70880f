package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** What fills the roles of a verb, also where the parser has hung it oddly. */
final class VerbRoles {

    private static final Set<String> FINITE = Set.of("VBD", "VBP", "VBZ", "MD");

    private final Tree tree;
    private final Clauses clauses;
    private final Particles particles;

    VerbRoles(Tree tree) {
        this.tree = tree;
        this.clauses = new Clauses(tree);
        this.particles = new Particles(tree);
    }

    List<Token> fill(Token verb, String role) {
        int v = verb.index();
        return switch (role) {
            case "subj" -> subject(verb);
            case "obj" -> object(verb);
            case "iobj" -> tree.children(v, "iobj");
            case "prt" -> particles.of(verb);
            case "comp" -> complements(verb);
            case "mod" -> tree.children(v, "advmod", "amod", "compound");
            case "poss" -> List.of();
            default -> prepositionalOfVerb(verb, role);
        };
    }

    /** "They will release him": the promise is in "will", whose subject is the verb's and whose complement is the verb. */
    List<Token> ofAuxiliary(Token auxiliary, String role) {
        Token verb = auxiliary.relation().equals("aux") ? tree.head(auxiliary) : null;
        if (verb == null || !verb.isVerb()) {
            return List.of();
        }
        return role.equals("comp") ? List.of(verb) : fill(verb, role);
    }

    List<Token> subject(Token verb) {
        Token apparent = finiteAfterAll(verb);
        if (apparent != null) {
            return List.of(apparent);
        }
        Token passive = passiveAbove(verb);
        if (passive != null) {
            Token agent = tree.child(verb.index(), "obl:agent");
            return agent != null ? List.of(agent) : subject(passive);
        }
        Token subject = clauses.subject(verb);
        if (subject == null
                && verb.index() > 0
                && !clauses.isPassive(verb)
                && verb.relation().equals("root")) {
            // "Norway signed up", where the parser takes the name for an adverb.
            Token before = tree.token(verb.index() - 1);
            boolean name = before.head() == verb.index()
                    && Character.isUpperCase(before.form().charAt(0));
            return name && !before.relation().equals("mark") ? List.of(before) : List.of();
        }
        return one(subject);
    }

    private List<Token> object(Token verb) {
        if (finiteAfterAll(verb) != null) {
            Token head = tree.head(verb);
            if (verb.relation().equals("amod")) {
                return one(head);
            }
            Token own = tree.child(verb.index(), "obj", "obl:unmarked");
            if (own == null && head != null) {
                own = tree.children(head.index(), "nmod", "obl:unmarked", "appos").stream()
                        .filter(child -> child.index() > verb.index()
                                && tree.preposition(child.index()).isEmpty())
                        .findFirst()
                        .orElse(null);
            }
            return one(own);
        }
        Token passive = passiveAbove(verb);
        if (passive != null) {
            return object(passive);
        }
        Token object = clauses.object(verb);
        return one(object == null ? particles.object(verb) : object);
    }

    /** "was tortured and killed": the passive verb that a participle is joined to, or null. */
    private @Nullable Token passiveAbove(Token verb) {
        Token head = verb.relation().equals("conj") && verb.tag().equals("VBN") ? tree.head(verb) : null;
        boolean own =
                tree.child(verb.index(), "nsubj", "nsubj:pass", "obj", "aux", "aux:pass", "ccomp", "xcomp") != null;
        if (head == null || own || !head.isVerb()) {
            return null;
        }
        return clauses.isPassive(head) || passiveAbove(head) != null ? head : null;
    }

    /**
     * "The premier backed down.": where no verb of a sentence is finite, the parser has taken its verb for "the premier,
     * backed down". Whoever does what such a verb tells, or null where the parser is to be believed.
     */
    private @Nullable Token finiteAfterAll(Token verb) {
        boolean hangs = verb.relation().equals("acl") || verb.relation().equals("amod");
        Token head = tree.head(verb);
        Token own = tree.child(verb.index(), "nsubj");
        if (verb.tag().equals("VBN") && verb.relation().equals("amod") && own != null && own.index() < verb.index()) {
            return own;
        }
        if (!verb.tag().equals("VBN")
                || !hangs
                || head == null
                || head.head() != Token.ROOT
                || tree.child(verb.index(), "obl:agent", "aux:pass") != null
                || !isFragment(verb)) {
            return null;
        }
        if (verb.relation().equals("acl")) {
            return head;
        }
        Token before = verb.index() == 0 ? null : tree.token(verb.index() - 1);
        boolean nominal = before != null
                && before.head() == head.index()
                && Set.of("nsubj", "amod", "compound", "obl:unmarked").contains(before.relation());
        return nominal ? before : null;
    }

    /** Whether a sentence ends in a full stop and has no finite verb; headlines have none but no stop either. */
    private boolean isFragment(Token inside) {
        int i = inside.index();
        for (int k = i; k >= 0 && tree.token(k).sentence() == inside.sentence(); k--) {
            if (FINITE.contains(tree.token(k).tag())) {
                return false;
            }
        }
        boolean stop = false;
        for (int k = i; k < tree.size() && tree.token(k).sentence() == inside.sentence(); k++) {
            if (FINITE.contains(tree.token(k).tag())) {
                return false;
            }
            stop |= tree.token(k).form().equals(".");
        }
        return stop;
    }

    private List<Token> complements(Token verb) {
        List<Token> found = new ArrayList<>(tree.children(verb.index(), "xcomp", "ccomp"));
        for (Token adverbial : tree.children(verb.index(), "advcl")) {
            boolean purpose =
                    tree.hasChild(adverbial.index(), child -> child.tag().equals("TO"))
                            || tree.hasChild(
                                    adverbial.index(),
                                    child -> child.relation().equals("mark")
                                            && Set.of("from", "of", "for", "against", "into")
                                                    .contains(child.lemma()));
            if (purpose && adverbial.index() > verb.index()) {
                found.add(adverbial);
            }
        }
        Token object = tree.child(verb.index(), "obj");
        if (object != null) {
            found.addAll(tree.children(object.index(), "acl"));
        }
        return found;
    }

    /** "impose sanctions on X": the phrase may hang on the verb or on its object. */
    private List<Token> prepositionalOfVerb(Token verb, String preposition) {
        Token own = clauses.prepositional(verb.index(), preposition);
        if (own != null && !(preposition.equals("by") && clauses.isPassive(verb))) {
            return List.of(own);
        }
        List<Token> phrases = new ArrayList<>(object(verb));
        phrases.addAll(tree.children(verb.index(), "obj", "xcomp", "nsubj:pass", "advmod", "compound:prt"));
        for (Token child : phrases) {
            Token inner = clauses.prepositional(child.index(), preposition);
            if (inner != null) {
                return List.of(inner);
            }
        }
        return preposition.equals("by") ? List.of() : one(beside(verb, preposition));
    }

    /** "an offensive against the YPG two months ago": what stands right behind a preposition, however the parser hung it. */
    @Nullable
    Token beside(Token trigger, String preposition) {
        int reach = trigger.isVerb() ? 2 : 3;
        for (int i = trigger.index() + 1; i < Math.min(tree.size(), trigger.index() + reach); i++) {
            Token token = tree.token(i);
            if (token.sentence() != trigger.sentence() || token.isVerb() || token.isPunctuation()) {
                return null;
            }
            if (token.tag().equals("IN") && token.lemma().equals(preposition)) {
                for (int k = i + 1; k < Math.min(tree.size(), i + 5); k++) {
                    Token word = tree.token(k);
                    boolean heads = (word.isNoun() || word.isPronoun())
                            && !word.relation().equals("compound")
                            && !word.relation().equals("nmod:poss");
                    if (heads) {
                        return word;
                    }
                }
            }
        }
        return null;
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}
