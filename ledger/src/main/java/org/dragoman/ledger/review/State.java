package org.dragoman.ledger.review;

import java.util.Locale;

/** How a decision stands to what is coded. */
public enum State {
    /** What the person saw is what is coded, and the decision counts. */
    APPLIES,
    /** What is coded is no longer what the person saw, so that the decision does not count until somebody looks. */
    NEEDS_A_LOOK,
    /** What is coded now says what the person decided; there is nothing left to change. */
    SETTLED,
    /** A later decision on the same counts instead. */
    SUPERSEDED,
    /** Somebody took it back. */
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
