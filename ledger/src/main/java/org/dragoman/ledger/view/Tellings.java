package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Valid;
import org.jspecify.annotations.Nullable;

/** What the claims of one act tell, version by version, and who tells it. */
final class Tellings {

    private final Tellers tellers;

    Tellings(Tellers tellers) {
        this.tellers = tellers;
    }

    /** The versions of something, the one that most independent reports tell first. */
    List<String> values(List<Entry> claims, Function<Entry, @Nullable String> what) {
        return List.copyOf(versions(claims, what).keySet());
    }

    /** A claim that tells the days as most do; days that only the publication's stand for count last. */
    Entry dated(List<Entry> claims) {
        Map<String, List<Entry>> told = versions(claims, Tellings::toldDays);
        return told.isEmpty() ? claims.get(0) : told.values().iterator().next().get(0);
    }

    /** All that the claims tell differently. */
    List<Conflict> conflicts(List<Entry> claims) {
        List<Conflict> conflicts = new ArrayList<>();
        add(conflicts, Conflict.Matter.DAY, claims, Tellings::toldDays);
        add(conflicts, Conflict.Matter.PLACE, claims, entry -> entry.facets().object());
        add(conflicts, Conflict.Matter.MODE, claims, entry -> entry.facets().mode());
        add(conflicts, Conflict.Matter.MODALITY, claims, entry -> entry.facets().modality());
        return conflicts;
    }

    private void add(
            List<Conflict> conflicts,
            Conflict.Matter matter,
            List<Entry> claims,
            Function<Entry, @Nullable String> what) {
        Map<String, List<Entry>> versions = versions(claims, what);
        if (versions.size() > 1) {
            List<Conflict.Telling> tellings = new ArrayList<>();
            versions.forEach((value, some) -> tellings.add(new Conflict.Telling(value, tellers.told(some))));
            conflicts.add(new Conflict(matter, tellings));
        }
    }

    private static @Nullable String toldDays(Entry entry) {
        Valid valid = entry.valid();
        if (valid.from() == null || valid.precision() == Valid.Precision.PUBLICATION) {
            return null;
        }
        return valid.from().equals(valid.to()) ? valid.from().toString() : valid.from() + "/" + valid.to();
    }

    private Map<String, List<Entry>> versions(List<Entry> claims, Function<Entry, @Nullable String> what) {
        Map<String, List<Entry>> found = new LinkedHashMap<>();
        for (Entry claim : claims) {
            String value = what.apply(claim);
            if (value != null) {
                found.computeIfAbsent(value, version -> new ArrayList<>(1)).add(claim);
            }
        }
        if (found.size() < 2) {
            return found;
        }
        Map<String, List<Entry>> ordered = new LinkedHashMap<>();
        found.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Entry>> version) ->
                                -tellers.told(version.getValue()).origins())
                        .thenComparing(Map.Entry::getKey))
                .forEach(version -> ordered.put(version.getKey(), version.getValue()));
        return ordered;
    }
}
