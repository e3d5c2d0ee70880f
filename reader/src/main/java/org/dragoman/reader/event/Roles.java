package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.word.Words;
import org.dragoman.knowledge.word.Words.LightVerb;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds what fills the deep roles of a trigger, as {@code knowledge/data/codebook/README.md} names them. */
final class Roles {

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;

    Roles(Tree tree, Words words) {
        this.tree = tree;
        this.clauses = new Clauses(tree);
        this.words = words;
    }

    /**
     * The tokens that fill a role, what "and" joins to them included.
     *
     * @param possessiveIsObject whether "X's arrest" makes X the one arrested, as patterns that ask for an object of a noun
     *     do
     */
    List<Token> fill(Token trigger, String role, boolean possessiveIsObject) {
        List<Token> direct = trigger.isVerb()
                ? ofVerb(trigger, role)
                : trigger.isNoun() ? ofNoun(trigger, role, possessiveIsObject) : ofAdjective(trigger, role);
        List<Token> all = new ArrayList<>();
        for (Token token : direct) {
            for (Token joined : clauses.joined(token)) {
                if (!all.contains(joined)) {
                    all.add(joined);
                }
            }
        }
        return all;
    }

    private List<Token> ofVerb(Token verb, String role) {
        int v = verb.index();
        return switch (role) {
            case "subj" -> one(clauses.subject(verb));
            case "obj" -> one(clauses.object(verb));
            case "iobj" -> tree.children(v, "iobj");
            case "prt" -> tree.children(v, "compound:prt");
            case "comp" -> complements(verb);
            case "mod" -> tree.children(v, "advmod", "amod", "compound");
            case "poss" -> List.of();
            default -> prepositionalOfVerb(verb, role);
        };
    }

    private List<Token> complements(Token verb) {
        List<Token> found = new ArrayList<>(tree.children(verb.index(), "xcomp", "ccomp"));
        for (Token adverbial : tree.children(verb.index(), "advcl")) {
            boolean purpose = tree.hasChild(adverbial.index(), child -> child.tag().equals("TO"))
                    || tree.hasChild(adverbial.index(), child -> child.relation().equals("mark") && Set.of("from", "of", "for", "against", "into").contains(child.lemma()));
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
        for (Token child : tree.children(verb.index(), "obj", "xcomp", "nsubj:pass", "advmod", "compound:prt", "obl")) {
            Token inner = child.relation().equals("obl") ? null : clauses.prepositional(child.index(), preposition);
            if (inner != null) {
                return List.of(inner);
            }
        }
        return List.of();
    }

    private List<Token> ofNoun(Token noun, String role, boolean possessiveIsObject) {
        int n = noun.index();
        Token of = clauses.prepositional(n, "of");
        Token owner = tree.child(n, "nmod:poss");
        Token light = lightVerb(noun);
        LightVerb way = light == null ? null : words.lightVerb(light.lemma());
        switch (role) {
            case "subj" -> {
                Token copular = tree.child(n, "cop") == null ? null : tree.child(n, "nsubj");
                if (copular != null) {
                    return List.of(copular);
                }
                Token by = clauses.prepositional(n, "by");
                if (by != null) {
                    return List.of(by);
                }
                if (owner != null && (!possessiveIsObject || of != null)) {
                    return List.of(owner);
                }
                List<Token> modifiers = tree.children(n, "amod", "compound", "nmod:desc");
                if (light != null && way == LightVerb.DOES) {
                    List<Token> doer = one(clauses.subject(light));
                    return doer.isEmpty() ? modifiers : doer;
                }
                if (of != null && !possessiveIsObject) {
                    List<Token> both = new ArrayList<>(modifiers);
                    both.add(of);
                    return both;
                }
                return modifiers;
            }
            case "obj" -> {
                if (of != null) {
                    return List.of(of);
                }
                if (owner != null && possessiveIsObject) {
                    return List.of(owner);
                }
                return light != null && way == LightVerb.UNDERGOES ? one(clauses.subject(light)) : List.of();
            }
            case "iobj" -> {
                return light == null ? List.of() : tree.children(light.index(), "iobj");
            }
            case "poss" -> {
                return one(owner);
            }
            case "mod" -> {
                return tree.children(n, "amod", "compound", "nmod:desc", "nummod");
            }
            case "comp" -> {
                return tree.children(n, "acl", "ccomp", "xcomp");
            }
            default -> {
                Token own = clauses.prepositional(n, role);
                if (own == null && light != null) {
                    own = clauses.prepositional(light.index(), role);
                    own = own != null && own.index() == n ? null : own;
                }
                if (own == null && of != null) {
                    own = clauses.prepositional(of.index(), role);
                }
                return one(own != null ? own : beside(noun, role));
            }
        }
    }

    /** "an offensive against the YPG two months ago": what stands right behind a preposition, however the parser hung it. */
    private @Nullable Token beside(Token noun, String preposition) {
        for (int i = noun.index() + 1; i < Math.min(tree.size(), noun.index() + 3); i++) {
            Token token = tree.token(i);
            if (token.sentence() != noun.sentence() || token.isVerb() || token.isPunctuation()) {
                return null;
            }
            if (token.tag().equals("IN") && token.lemma().equals(preposition)) {
                for (int k = i + 1; k < Math.min(tree.size(), i + 5); k++) {
                    Token word = tree.token(k);
                    boolean heads = (word.isNoun() || word.isPronoun()) && !word.relation().equals("compound") && !word.relation().equals("nmod:poss");
                    if (heads) {
                        return word;
                    }
                }
            }
        }
        return null;
    }

    /** The verb that carries a noun as its object, its passive subject, or behind "under" and "into". */
    private @Nullable Token lightVerb(Token noun) {
        Token head = tree.head(noun);
        if (noun.relation().equals("conj") && head != null && head.isNoun()) {
            return lightVerb(head);
        }
        boolean carried = head != null && head.isVerb() && words.lightVerb(head.lemma()) != null;
        if (!carried) {
            return null;
        }
        boolean object = noun.relation().equals("obj") || noun.relation().equals("nsubj:pass");
        boolean under = noun.relation().equals("obl") && Set.of("under", "into", "in").contains(tree.preposition(noun.index()));
        return object || under ? head : null;
    }

    private List<Token> ofAdjective(Token adjective, String role) {
        int a = adjective.index();
        return switch (role) {
            case "subj" -> {
                Token subject = tree.child(a, "nsubj");
                if (subject == null && adjective.relation().equals("amod")) {
                    subject = tree.head(adjective);
                }
                if (subject == null && Set.of("conj", "xcomp", "advcl").contains(adjective.relation())) {
                    Token head = tree.head(adjective);
                    subject = head == null ? null : head.isVerb() ? clauses.subject(head) : tree.child(head.index(), "nsubj");
                }
                yield one(subject);
            }
            case "comp" -> tree.children(a, "xcomp", "ccomp", "advcl");
            case "mod" -> tree.children(a, "advmod");
            default -> one(clauses.prepositional(a, role));
        };
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}
