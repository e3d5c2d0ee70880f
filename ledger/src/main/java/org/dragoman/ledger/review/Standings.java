package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.dragoman.ledger.review.Content.OfActors;
import org.dragoman.ledger.review.Content.OfClaim;
import org.dragoman.ledger.review.Content.OfDecision;
import org.dragoman.ledger.review.Content.OfEvents;
import org.dragoman.ledger.review.Content.Seen;
import org.dragoman.ledger.review.Docket.Made;
import org.dragoman.ledger.store.Decision.Action;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** Tells of decisions how they stand to what is coded. */
final class Standings {

    private final Store store;
    private final Docket docket;
    private final Texts texts;

    Standings(Store store, Docket docket, java.time.@Nullable Instant knownAt, Predicate<Made> asked) {
        this.store = store;
        this.docket = docket;
        Set<String> hashes = new TreeSet<>();
        for (Made made : docket.all()) {
            if (asked.test(made) && docket.stands(made)) {
                if (made.decision().subject() != null) {
                    hashes.add(made.decision().subject().sha256());
                } else if (made.content() instanceof OfEvents told) {
                    told.events().forEach(event -> hashes.add(event.sha256()));
                }
            }
        }
        this.texts = Texts.read(store, hashes, knownAt);
    }

    /** How a decision stands, with what stands at its place. */
    Standing of(Made made) {
        State state = state(made);
        Content content = made.content();
        List<Entry> now = new ArrayList<>();
        if (content instanceof OfClaim
                && (state == State.NEEDS_A_LOOK || state == State.SETTLED || state == State.APPLIES)) {
            now.addAll(now(ruling(made)));
        } else if (content instanceof OfEvents told && state == State.NEEDS_A_LOOK) {
            told.events().forEach(event -> now.addAll(at(event.sha256(), event.claim())));
        }
        String saw = null;
        if (content instanceof OfClaim claim) {
            saw = claim.saw() == null ? claim.claim() : claim.saw();
        }
        return new Standing(made.decision(), state, about(content), saw, store.withRecords(now));
    }

    private static List<String> about(Content content) {
        if (content instanceof OfClaim claim) {
            return claim.settings().stream().map(Setting::toString).toList();
        } else if (content instanceof OfActors actors) {
            return actors.keys();
        } else if (content instanceof OfEvents events) {
            return events.ids();
        }
        return List.of(((OfDecision) content).id());
    }

    private static Ruling ruling(Made made) {
        if (made.decision().subject() == null || !(made.content() instanceof OfClaim claim)) {
            throw new IllegalStateException(
                    "Not a decision on a claim: " + made.decision().id());
        }
        return new Ruling(made.decision(), made.decision().subject(), claim);
    }

    State state(Made made) {
        if (!docket.stands(made)) {
            return State.WITHDRAWN;
        }
        Content content = made.content();
        if (content instanceof OfClaim) {
            Ruling ruling = ruling(made);
            Ruling counts = docket.rulings().get(ruling.subject().claim());
            boolean isIt = counts != null
                    && counts.decision().number() == made.decision().number();
            return isIt ? onReports(ruling) : State.SUPERSEDED;
        } else if (content instanceof OfActors actors) {
            return holds(docket.actors(), actors.keys(), made.decision().action() == Action.MERGE_ACTORS);
        } else if (content instanceof OfEvents events) {
            boolean together = made.decision().action() == Action.MERGE_EVENTS;
            State state = holds(docket.events(), events.ids(), together);
            boolean stand = events.events().stream().allMatch(this::stands);
            return state == State.APPLIES && !stand ? State.NEEDS_A_LOOK : state;
        }
        return State.APPLIES;
    }

    private static State holds(Groups groups, List<String> names, boolean together) {
        boolean holds = together ? groups.areTogether(names) : groups.areApart(names.get(0), names.get(1));
        return holds ? State.APPLIES : State.SUPERSEDED;
    }

    private boolean stands(Seen event) {
        return texts.with(event.sha256()).stream()
                .anyMatch(report ->
                        Ruling.stands(event.digests(), texts.in(report).get(event.claim())));
    }

    /** The worst of how it stands in each report with the text. */
    private State onReports(Ruling ruling) {
        List<Report> reports = texts.with(ruling.subject().sha256());
        Set<State> states = new TreeSet<>();
        reports.forEach(report ->
                states.add(ruling.stateOn(texts.in(report).get(ruling.subject().claim()))));
        if (reports.isEmpty() || states.contains(State.NEEDS_A_LOOK)) {
            return State.NEEDS_A_LOOK;
        }
        return states.contains(State.APPLIES) ? State.APPLIES : State.SETTLED;
    }

    private List<Entry> now(Ruling ruling) {
        List<Entry> there = at(ruling.subject().sha256(), ruling.subject().claim());
        if (!there.isEmpty() || ruling.content().digests().isEmpty()) {
            return there;
        }
        Span span = ruling.subject().span();
        List<Entry> near = new ArrayList<>();
        for (Report report : texts.with(ruling.subject().sha256())) {
            texts.in(report).values().stream()
                    .filter(entry -> entry.kind().equals(ruling.subject().kind())
                            && entry.span().overlaps(span))
                    .forEach(near::add);
        }
        return near;
    }

    private List<Entry> at(String sha256, String claim) {
        List<Entry> there = new ArrayList<>();
        for (Report report : texts.with(sha256)) {
            Entry entry = texts.in(report).get(claim);
            if (entry != null) {
                there.add(entry);
            }
        }
        return there;
    }
}
