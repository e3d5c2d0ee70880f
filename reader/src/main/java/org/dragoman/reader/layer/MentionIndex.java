package org.dragoman.reader.layer;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** The mentions of a report by the words that they stand in. */
public final class MentionIndex {

    /** How a word hangs on the noun of its phrase. */
    private static final Set<String> WITHIN_PHRASE =
            Set.of("det", "amod", "nummod", "compound", "flat", "advmod", "nmod:poss", "nmod:tmod", "case", "punct");

    private final Tree tree;
    private final Map<Integer, Span> phrases;
    private final Map<Integer, Mention> byToken = new HashMap<>();

    /** @param phrases phrases that name somebody, by the points where they begin, in code points */
    public MentionIndex(Tree tree, Collection<Mention> mentions, Map<Integer, Span> phrases) {
        this.tree = tree;
        this.phrases = Map.copyOf(phrases);
        for (Mention mention : mentions) {
            for (int i = mention.first(); i < mention.end(); i++) {
                byToken.merge(i, mention, (one, other) -> length(other) < length(one) ? other : one);
            }
        }
    }

    private static int length(Mention mention) {
        return mention.end() - mention.first();
    }

    /** The mention of what the phrase that begins at a point speaks of: at the word on which the others hang, or that the first belongs to. */
    public @Nullable Mention opening(int point) {
        Span phrase = phrases.getOrDefault(point, new Span(point, point + 1));
        int first = tree.tokenAt(phrase.begin());
        if (first < 0) {
            return null;
        }
        int last = Math.max(first, tree.tokenAt(phrase.end() - 1));
        Mention found = null;
        for (int i = last; i >= first && found == null; i--) {
            int head = tree.token(i).head();
            found = head < first || head > last ? byToken.get(i) : null;
        }
        return found == null ? above(first) : found;
    }

    /** The shortest mention that a word or the noun of its phrase stands in. */
    private @Nullable Mention above(int token) {
        Token word = tree.token(token);
        while (!byToken.containsKey(word.index())
                && WITHIN_PHRASE.contains(word.relation())
                && word.head() != Token.ROOT) {
            word = tree.token(word.head());
        }
        return byToken.get(word.index());
    }
}
