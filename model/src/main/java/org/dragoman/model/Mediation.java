package org.dragoman.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step on the way to talks: what a third party does between parties, or what a party answers it.
 *
 * @param thirdParty who mediates or offers to
 * @param parties between whom, or which of them answers
 * @param conditions what the step depends on, in the text's words
 * @param basis ids of the events and statements that show it
 */
public record Mediation(
        Anchor anchor,
        Actor thirdParty,
        List<Actor> parties,
        Act act,
        List<String> conditions,
        @Nullable PartialDate date,
        List<String> basis)
        implements Claim {

    public Mediation {
        parties = List.copyOf(parties);
        conditions = List.copyOf(conditions);
        basis = List.copyOf(basis);
    }

    /** The steps. */
    public enum Act {
        CONTACT,
        OFFER,
        HOST,
        FACILITATE,
        PROPOSE,
        ACCEPT,
        REFUSE,
        WITHDRAW,
        AGREE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "mediation";
    }
}
