package org.dragoman.knowledge.word;

import java.util.Set;

/**
 * A verb or noun that says that something is said.
 *
 * @param kind what sort of saying
 * @param frames what may carry the content: {@code quote}, {@code that} (a clause), {@code to} (an infinitive), {@code obj}
 *     (a noun phrase with "of", as in "warned of famine"), {@code as} ("described it as")
 */
public record Speech(String lemma, Part part, Kind kind, Set<String> frames) {

    public Speech {
        frames = Set.copyOf(frames);
    }

    /** Sorts of saying. */
    public enum Kind {
        SAY,
        CLAIM,
        DENY,
        ASK,
        DEMAND,
        PROMISE,
        THREATEN,
        ACCUSE,
        PRAISE,
        BELIEVE,
        FEEL,
        REPORT
    }
}
