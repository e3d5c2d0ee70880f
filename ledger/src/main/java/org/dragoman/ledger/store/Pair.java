package org.dragoman.ledger.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dragoman.ledger.store.Entries.Identities;
import org.jspecify.annotations.Nullable;

/**
 * Somebody and what a claim of theirs is about: the holder and the object of positions.
 *
 * @param actor the key under which the claim's one actor is told
 * @param object the key under which the object is told
 * @param last the latest day on which a claim of the pair begins; null where none has a day
 */
public record Pair(String actor, String object, @Nullable LocalDate last) {

    /** The latest first, pairs without a day last. */
    public static final Comparator<Pair> LATEST_FIRST = Comparator.comparing(
                    Pair::last, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Pair::actor)
            .thenComparing(Pair::object);

    /** The pair of one claim; null for a claim that has not one actor and an object. */
    public static @Nullable Pair of(Entry entry, Identities identities) {
        Facets facets = entry.facets();
        return facets.actors().size() != 1 || facets.object() == null
                ? null
                : new Pair(
                        identities.canonical(facets.actors().get(0)),
                        identities.canonical(facets.object()),
                        entry.valid().from());
    }

    /** The same two, whatever the day. */
    public Pair undated() {
        return new Pair(actor, object, null);
    }

    /**
     * Of the same pairs on several days the latest, in {@link #LATEST_FIRST} order.
     *
     * @param limit the most pairs; 0 for all
     */
    public static List<Pair> latest(Collection<Pair> pairs, int limit) {
        Map<Pair, Pair> latest = new HashMap<>();
        for (Pair pair : pairs) {
            latest.merge(pair.undated(), pair, (a, b) -> LATEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
        Stream<Pair> sorted = latest.values().stream().sorted(LATEST_FIRST);
        return (limit > 0 ? sorted.limit(limit) : sorted).toList();
    }

    /** What {@link Entries#pairs} does, for entries that no database can be asked for. */
    static List<Pair> read(Entries entries, Selection selection, Identities identities) {
        Set<String> sides = selection.actors();
        Map<Pair, Pair> latest = new HashMap<>();
        entries.entries(selection.actors(Set.of()).limit(0), entry -> {
            Pair pair = of(entry, identities);
            Facets facets = entry.facets();
            if (pair != null
                    && (sides.isEmpty() || sides.contains(facets.actors().get(0)) || sides.contains(facets.object()))) {
                latest.merge(pair.undated(), pair, (a, b) -> LATEST_FIRST.compare(a, b) <= 0 ? a : b);
            }
        });
        return latest(latest.values(), selection.limit());
    }

    /** What {@link Entries#ofPairs} does, for entries that no database can be asked for. */
    static void read(
            Entries entries, Selection selection, Identities identities, Collection<Pair> pairs, Consumer<Entry> each) {
        Set<Pair> wanted = new HashSet<>();
        pairs.forEach(pair -> wanted.add(pair.undated()));
        entries.entries(selection.actors(Set.of()).limit(0), entry -> {
            Pair pair = of(entry, identities);
            if (pair != null && wanted.contains(pair.undated())) {
                each.accept(entry);
            }
        });
    }
}
