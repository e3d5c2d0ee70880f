package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.word.Part;
import org.dragoman.knowledge.word.Words;
import org.dragoman.reader.layer.Clauses;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Finds what fills the deep roles of a trigger, as {@code knowledge/data/codebook/README.md} names them. */
final class Roles {

    private final Tree tree;
    private final Clauses clauses;
    private final VerbRoles verbs;
    private final NounRoles nouns;

    Roles(Tree tree, Words words) {
        this.tree = tree;
        this.clauses = new Clauses(tree);
        this.verbs = new VerbRoles(tree);
        this.nouns = new NounRoles(tree, words, verbs);
    }

    /**
     * The tokens that fill a role, what "and" joins to them included.
     *
     * @param part as what the trigger is read: a participle may be a verb or an adjective
     * @param possessiveIsObject whether "X's arrest" makes X the one arrested, as patterns that ask for an object of a noun
     *     do
     */
    List<Token> fill(Token trigger, Part part, String role, boolean possessiveIsObject) {
        List<Token> direct = switch (part) {
            case VERB -> trigger.isVerb() ? verbs.fill(trigger, role) : verbs.ofAuxiliary(trigger, role);
            case NOUN -> nouns.fill(trigger, role, possessiveIsObject);
            default -> ofAdjective(trigger, role);
        };
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

    private List<Token> ofAdjective(Token adjective, String role) {
        int a = adjective.index();
        return switch (role) {
            case "subj" -> {
                Token subject = tree.child(a, "nsubj", "nsubj:pass");
                if (subject == null && adjective.relation().equals("amod")) {
                    subject = tree.head(adjective);
                }
                if (subject == null && Set.of("conj", "xcomp", "advcl").contains(adjective.relation())) {
                    Token head = tree.head(adjective);
                    subject = head == null
                            ? null
                            : head.isVerb() ? clauses.subject(head) : tree.child(head.index(), "nsubj");
                }
                yield one(subject);
            }
            case "comp" -> tree.children(a, "xcomp", "ccomp", "advcl");
            case "mod" -> tree.children(a, "advmod");
            case "to" -> {
                Token own = clauses.prepositional(a, role);
                // "open to dialogue", where the tagger takes the noun for a verb.
                yield own != null
                        ? List.of(own)
                        : tree.children(a, "xcomp").stream()
                                .filter(verb -> tree.child(verb.index(), "obj", "ccomp", "xcomp") == null)
                                .toList();
            }
            default -> one(clauses.prepositional(a, role));
        };
    }

    private static List<Token> one(@Nullable Token token) {
        return token == null ? List.of() : List.of(token);
    }
}
