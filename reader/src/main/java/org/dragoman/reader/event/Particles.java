package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** The particles of verbs ("pulled <em>out</em>"), which a parser easily takes for adverbs or prepositions. */
final class Particles {

    private static final Set<String> WORDS = Set.of(
            "up",
            "down",
            "out",
            "off",
            "over",
            "in",
            "back",
            "away",
            "forward",
            "together",
            "home",
            "aside",
            "free",
            "apart",
            "along",
            "through",
            "fro",
            "on");

    /** Those that, right behind a verb and before a noun, are seldom prepositions of their own. */
    private static final Set<String> HARDLY_PREPOSITIONS = Set.of("up", "down", "out", "off", "over", "back");

    private final Tree tree;

    Particles(Tree tree) {
        this.tree = tree;
    }

    List<Token> of(Token verb) {
        List<Token> found = new ArrayList<>(tree.children(verb.index(), "compound:prt"));
        for (Token child : tree.children(verb.index(), "advmod", "xcomp", "obl", "obj")) {
            boolean near =
                    child.index() > verb.index() && tree.children(child.index()).isEmpty();
            if (near && WORDS.contains(child.lemma())) {
                found.add(child);
            }
        }
        Token next = next(verb);
        if (found.isEmpty() && next != null && asPreposition(next)) {
            found.add(next);
        }
        return found;
    }

    /** What a verb does its deed to, where the parser reads "handed over the captives" as "handed, over the captives". */
    @Nullable
    Token object(Token verb) {
        Token next = next(verb);
        Token phrase = next == null || !asPreposition(next) ? null : tree.head(next);
        return phrase != null && tree.children(phrase.index(), "case").size() == 1 && phrase.head() == verb.index()
                ? phrase
                : null;
    }

    /** "pulled out of Mali", "backed down from", "handed over the captives". */
    private boolean asPreposition(Token particle) {
        Token phrase = particle.relation().equals("case") ? tree.head(particle) : null;
        if (phrase == null) {
            return false;
        }
        boolean another = tree.children(phrase.index(), "case").size() > 1;
        return another
                || HARDLY_PREPOSITIONS.contains(particle.lemma())
                        && !phrase.tag().equals("CD")
                        && tree.child(phrase.index(), "nummod") == null;
    }

    private @Nullable Token next(Token verb) {
        int i = verb.index() + 1;
        Token next = i < tree.size() ? tree.token(i) : null;
        return next != null && next.sentence() == verb.sentence() && WORDS.contains(next.lemma()) ? next : null;
    }
}
