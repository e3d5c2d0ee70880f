package org.dragoman.reader.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The attributions of a report by the tokens that they say, so that nobody need look through all of them. Immutable. */
public final class Sayings {

    private final List<Attribution> attributions;

    /** Where a token's entries begin in {@link #ids}; one longer than there are tokens. */
    private final int[] starts;

    /** Ids of attributions, for each token the innermost first. */
    private final int[] ids;

    /** @param attributions whose ids are their indices in this list */
    public Sayings(List<Attribution> attributions) {
        this.attributions = List.copyOf(attributions);
        int tokens = 0;
        for (Attribution attribution : attributions) {
            for (Attribution.Stretch stretch : attribution.content()) {
                tokens = Math.max(tokens, stretch.end());
            }
        }
        starts = new int[tokens + 1];
        for (Attribution attribution : attributions) {
            for (Attribution.Stretch stretch : attribution.content()) {
                for (int i = Math.max(0, stretch.first()); i < stretch.end(); i++) {
                    starts[i + 1]++;
                }
            }
        }
        for (int i = 0; i < tokens; i++) {
            starts[i + 1] += starts[i];
        }
        ids = new int[starts[tokens]];
        int[] next = starts.clone();
        List<Attribution> smallestFirst = new ArrayList<>(attributions);
        smallestFirst.sort(Comparator.comparingInt(Sayings::size));
        for (Attribution attribution : smallestFirst) {
            for (Attribution.Stretch stretch : attribution.content()) {
                for (int i = Math.max(0, stretch.first()); i < stretch.end(); i++) {
                    ids[next[i]++] = attribution.id();
                }
            }
        }
    }

    /** How many tokens an attribution says. */
    private static int size(Attribution attribution) {
        int size = 0;
        for (Attribution.Stretch stretch : attribution.content()) {
            size += stretch.end() - stretch.first();
        }
        return size;
    }

    /** The innermost attribution that says a token, the first of several that say as much; null where none does. */
    public @Nullable Attribution innermost(int token) {
        return innermost(token, attribution -> true);
    }

    /** The innermost of those attributions that say a token and pass a test, or null. */
    public @Nullable Attribution innermost(int token, Predicate<Attribution> test) {
        for (int i = start(token); i < start(token + 1); i++) {
            Attribution attribution = attributions.get(ids[i]);
            if (test.test(attribution)) {
                return attribution;
            }
        }
        return null;
    }

    /** Every attribution that says a token, the innermost first. */
    public List<Attribution> of(int token) {
        List<Attribution> found = new ArrayList<>(2);
        for (int i = start(token); i < start(token + 1); i++) {
            found.add(attributions.get(ids[i]));
        }
        return found;
    }

    private int start(int token) {
        return starts[Math.max(0, Math.min(token, starts.length - 1))];
    }
}
