package org.dragoman.ledger.review;

import java.util.Set;
import org.dragoman.ledger.review.Content.OfClaim;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Decision.Action;
import org.dragoman.ledger.store.Entry;
import org.jspecify.annotations.Nullable;

/** The decision that counts on a claim. */
record Ruling(Decision decision, Decision.Subject subject, OfClaim content) {

    /** How it stands in one report with the text, where a claim is coded at its place, or none. */
    State stateOn(@Nullable Entry coded) {
        if (stands(content.digests(), coded)) {
            return State.APPLIES;
        }
        boolean says = coded != null
                && decision.action() != Action.REJECT
                && content.becomes().contains(coded.digest());
        return says ? State.SETTLED : State.NEEDS_A_LOOK;
    }

    /** Whether what is coded is one of the claims that a person saw; without digests the person saw that there was none. */
    static boolean stands(Set<Long> digests, @Nullable Entry coded) {
        return coded == null ? digests.isEmpty() : digests.contains(coded.digest());
    }

    boolean hides() {
        return decision.action() == Action.REJECT;
    }

    /** Whether it can make the ledger tell something else than what is coded. */
    boolean changes() {
        return hides() || !content.settings().isEmpty() || content.claim() != null;
    }
}
