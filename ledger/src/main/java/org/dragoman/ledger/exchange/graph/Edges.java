package org.dragoman.ledger.exchange.graph;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.dragoman.ledger.exchange.told.Told;
import org.dragoman.ledger.store.ActorKey;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.jspecify.annotations.Nullable;

/** Events between two sides, added up: memory grows with the pairs of actors, not with the events. */
final class Edges {

    private final Entries.Identities identities;
    final TreeMap<String, Node> nodes = new TreeMap<>();
    final TreeMap<Pair, Sum> sums = new TreeMap<>();

    Edges(Entries.Identities identities) {
        this.identities = identities;
    }

    /** Somebody, as the first report names them. */
    record Node(String name, @Nullable String code, List<String> sectors) {}

    /** From whom to whom, and the type of the events. */
    record Pair(String source, String target, String type) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int bySource = source.compareTo(other.source);
            int byTarget = bySource != 0 ? bySource : target.compareTo(other.target);
            return byTarget != 0 ? byTarget : type.compareTo(other.type);
        }
    }

    /** What is told of the events of one pair. */
    static final class Sum {
        long count;
        private long scored;
        private double goldstein;

        @Nullable
        LocalDate first;

        @Nullable
        LocalDate last;

        private void add(Event event, @Nullable LocalDate day) {
            count++;
            if (event.goldstein() != null) {
                scored++;
                goldstein += event.goldstein();
            }
            if (day != null) {
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }

        /** The mean of the scores; null where no event has one. */
        @Nullable
        Double mean() {
            return scored == 0 ? null : Double.valueOf(goldstein / scored);
        }
    }

    void add(Told told) {
        for (Entry entry : told.entries()) {
            Event event = (Event) entry.claim();
            if (event.modality() != Modality.ACTUAL) {
                continue;
            }
            List<Actor> targets = event.recipients().isEmpty() ? event.actors() : event.recipients();
            for (Actor source : event.actors()) {
                for (Actor target : targets) {
                    add(source, target, event, entry.valid().from());
                }
            }
        }
    }

    private void add(Actor source, Actor target, Event event, @Nullable LocalDate day) {
        String from = key(source);
        String to = key(target);
        if (!from.equals(to)) {
            nodes.putIfAbsent(from, new Node(source.name(), source.code(), source.sectors()));
            nodes.putIfAbsent(to, new Node(target.name(), target.code(), target.sectors()));
            sums.computeIfAbsent(new Pair(from, to, event.type()), pair -> new Sum())
                    .add(event, day);
        }
    }

    private String key(Actor actor) {
        return identities.canonical(ActorKey.of(actor));
    }
}
