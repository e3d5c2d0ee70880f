package org.dragoman.ledger.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.review.Content.OfActors;
import org.dragoman.ledger.review.Content.OfClaim;
import org.dragoman.ledger.review.Content.OfDecision;
import org.dragoman.ledger.review.Content.OfEvents;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Decision.Action;
import org.jspecify.annotations.Nullable;

/** The decisions that were made by an instant: which were withdrawn by then, and which one counts on each claim. */
final class Docket {

    private final List<Made> all = new ArrayList<>();
    private final Set<String> withdrawn = new HashSet<>();
    private final Map<String, Ruling> rulings = new LinkedHashMap<>();
    private final Groups actors = new Groups();
    private final Groups events = new Groups();

    /** A decision with its content read. */
    record Made(Decision decision, Content content) {}

    /** The decisions made by an instant; null for all. */
    Docket(List<Decision> decisions, @Nullable Instant knownAt) {
        for (Decision decision : decisions) {
            if (knownAt == null || !decision.recorded().isAfter(knownAt)) {
                all.add(new Made(decision, Content.read(decision.action(), decision.content())));
            }
        }
        withdraw();
        all.stream().filter(this::stands).forEach(this::apply);
    }

    /** From the last one back, so that who withdraws a withdrawal brings back what it withdrew. */
    private void withdraw() {
        for (int i = all.size() - 1; i >= 0; i--) {
            Made made = all.get(i);
            if (made.content() instanceof OfDecision other
                    && !withdrawn.contains(made.decision().id())) {
                withdrawn.add(other.id());
            }
        }
    }

    private void apply(Made made) {
        Decision decision = made.decision();
        Content content = made.content();
        if (content instanceof OfClaim claim && decision.subject() != null) {
            rulings.put(decision.subject().claim(), new Ruling(decision, decision.subject(), claim));
        } else if (content instanceof OfActors named) {
            put(decision.action() == Action.MERGE_ACTORS, named.keys(), actors);
        } else if (content instanceof OfEvents told) {
            put(decision.action() == Action.MERGE_EVENTS, told.ids(), events);
        }
    }

    private static void put(boolean together, List<String> names, Groups groups) {
        if (together) {
            groups.merge(names);
        } else {
            groups.split(names.get(0), names.get(1));
        }
    }

    /** All decisions made by then, withdrawn ones too, in their order. */
    List<Made> all() {
        return all;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Whether nobody withdrew it. */
    boolean stands(Made made) {
        return !withdrawn.contains(made.decision().id());
    }

    /** The decision that counts on each claim, by the claim's id. */
    Map<String, Ruling> rulings() {
        return rulings;
    }

    Groups actors() {
        return actors;
    }

    Groups events() {
        return events;
    }

    /** Events that decisions which stand are about, by their ids; what was seen last counts. */
    Map<String, Content.Seen> eventsSeen() {
        Map<String, Content.Seen> seen = new LinkedHashMap<>();
        for (Made made : all) {
            if (stands(made) && made.content() instanceof OfEvents told) {
                told.events().forEach(event -> seen.put(event.claim(), event));
            }
        }
        return seen;
    }
}
