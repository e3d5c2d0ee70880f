package org.dragoman.reader.event;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.word.Part;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** As which words a token may be read; a tagger cannot always tell. */
final class Readings {

    private static final Set<String> THINGS = Set.of("obj", "nsubj", "nsubj:pass", "nmod", "obl");

    private final Tree tree;

    Readings(Tree tree) {
        this.tree = tree;
    }

    /** The base form of a token read as a part of speech. */
    String base(Token token, Part part) {
        String compound = hyphenated(token);
        boolean participle = token.isVerb() && part != Part.VERB;
        return compound != null ? compound : participle ? token.form().toLowerCase(Locale.ROOT) : token.lemma();
    }

    /** "sit-in", "cease-fire", "US-backed", which are three tokens to the parser: the whole, at its main token; else null. */
    @Nullable
    String hyphenated(Token token) {
        for (int first : new int[] {token.index() - 2, token.index()}) {
            if (first < 0
                    || first + 2 >= tree.size()
                    || !tree.token(first + 1).form().equals("-")) {
                continue;
            }
            Token before = tree.token(first);
            Token after = tree.token(first + 2);
            boolean joined = before.span().end() + 1 == after.span().begin();
            if (joined && (token == after || after.head() == token.index())) {
                return before.form().toLowerCase(Locale.ROOT) + "-" + after.lemma();
            }
        }
        return null;
    }

    /** As what a token may be read: "alarmed" and "blessing" are also an adjective and a noun. */
    List<Part> parts(Token token) {
        if (hyphenated(token) != null) {
            return List.of(Part.NOUN, Part.VERB);
        }
        return switch (token.tag()) {
            case "NN", "NNS" -> List.of(Part.NOUN);
            case "JJ" -> isThing(token) ? List.of(Part.NOUN, Part.ADJECTIVE) : List.of(Part.ADJECTIVE);
            case "JJR", "JJS" -> List.of(Part.ADJECTIVE);
            case "VBN" -> List.of(Part.VERB, Part.ADJECTIVE);
            case "VBG", "VB" -> isThing(token) ? List.of(Part.NOUN, Part.VERB) : List.of(Part.VERB);
            case "MD" -> List.of(Part.VERB);
            default -> token.isVerb() ? List.of(Part.VERB) : List.of();
        };
    }

    /** Whether a word stands where a noun does: "launched an offensive", "paid tribute to". */
    private boolean isThing(Token token) {
        return THINGS.contains(token.relation()) && tree.child(token.index(), "aux", "mark", "cop") == null;
    }
}
