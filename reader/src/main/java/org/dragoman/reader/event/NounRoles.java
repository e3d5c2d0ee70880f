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

/** What fills the roles of a noun, its own dependents or those of a verb that carries it. */
final class NounRoles {

    private final Tree tree;
    private final Clauses clauses;
    private final Words words;
    private final VerbRoles verbs;

    NounRoles(Tree tree, Words words, VerbRoles verbs) {
        this.tree = tree;
        this.clauses = new Clauses(tree);
        this.words = words;
        this.verbs = verbs;
    }

    List<Token> fill(Token noun, String role, boolean possessiveIsObject) {
        int n = noun.index();
        Token of = clauses.prepositional(n, "of");
        Token owner = tree.child(n, "nmod:poss");
        Token light = lightVerb(noun);
        LightVerb way = light == null ? null : words.lightVerb(light.lemma());
        switch (role) {
            case "subj" -> {
                Token copular = copular(noun);
                if (copular != null && !isUnder(noun)) {
                    return List.of(copular);
                }
                Token by = clauses.prepositional(n, "by");
                if (by == null && light != null && way == LightVerb.UNDERGOES) {
                    by = clauses.prepositional(light.index(), "by");
                    by = by == null ? clauses.prepositional(light.index(), "from") : by;
                }
                if (by != null) {
                    return List.of(by);
                }
                if (owner != null && (!possessiveIsObject || of != null)) {
                    return List.of(owner);
                }
                List<Token> modifiers = tree.children(n, "amod", "compound", "nmod:desc");
                if (light != null && way == LightVerb.DOES) {
                    List<Token> doer = verbs.subject(light);
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
                if (light != null && way == LightVerb.UNDERGOES) {
                    return verbs.subject(light);
                }
                return isUnder(noun) ? one(copular(noun)) : List.of();
            }
            case "iobj" -> {
                return light == null ? List.of() : tree.children(light.index(), "iobj");
            }
            case "poss" -> {
                return one(owner);
            }
            case "prep" -> {
                return tree.children(n, "case");
            }
            case "mod" -> {
                return tree.children(n, "amod", "compound", "nmod:desc", "nummod");
            }
            case "comp" -> {
                return complementsOfNoun(noun);
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
                Token behind = verbs.beside(noun, role);
                return own == null || behind == null || behind == own
                        ? one(own != null ? own : behind)
                        : List.of(own, behind);
            }
        }
    }

    /** "The visit was …": the subject that a noun is said of. */
    private @Nullable Token copular(Token noun) {
        return tree.child(noun.index(), "cop") == null ? null : tree.child(noun.index(), "nsubj");
    }

    /** "The police were under attack": it is done to them. */
    private boolean isUnder(Token noun) {
        return tree.preposition(noun.index()).equals("under");
    }

    /** "announced an agreement to repair": an infinitive right behind the noun is the noun's, wherever the parser hung it. */
    private List<Token> complementsOfNoun(Token noun) {
        List<Token> found = new ArrayList<>(tree.children(noun.index(), "acl", "ccomp", "xcomp"));
        Token head = tree.head(noun);
        if (found.isEmpty() && head != null && head.isVerb()) {
            for (Token clause : tree.children(head.index(), "advcl", "xcomp")) {
                Token mark = tree.child(clause.index(), "mark");
                if (mark != null && mark.tag().equals("TO") && mark.index() == noun.index() + 1) {
                    found.add(clause);
                }
            }
        }
        return found;
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
        boolean under =
                noun.relation().equals("obl") && Set.of("under", "into", "in").contains(tree.preposition(noun.index()));
        return object || under ? head : null;
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}
