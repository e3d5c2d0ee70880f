package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How much it tells that a report names somebody, a country or a word: the more, the fewer reports do. */
final class Rarity {

    /** How much of the likeness of two reports is who, where and what. */
    static final double WHO = 0.5;

    static final double WHERE = 0.1;
    static final double WHAT = 0.4;

    private static final int ALWAYS_RARE = 10;
    private static final double RARE_SHARE = 0.1;

    private final int reports;
    private final Map<String, Integer> actors = new HashMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Map<String, Integer> words = new HashMap<>();

    Rarity(Collection<Sheaf> sheaves) {
        this.reports = sheaves.size();
        for (Sheaf sheaf : sheaves) {
            sheaf.who().forEach(actor -> actors.merge(actor, 1, Integer::sum));
            sheaf.where().forEach(country -> countries.merge(country, 1, Integer::sum));
            sheaf.what().forEach(word -> words.merge(word, 1, Integer::sum));
        }
    }

    /** What a report names, and how much each of it tells. */
    record Weighed(Sheaf sheaf, Map<String, Double> who, Map<String, Double> where, Map<String, Double> what) {}

    Weighed weigh(Sheaf sheaf) {
        return new Weighed(
                sheaf, weights(sheaf.who(), actors), weights(sheaf.where(), countries), weights(sheaf.what(), words));
    }

    /** What only one report names ties it to none and does not count. */
    private Map<String, Double> weights(Set<String> keys, Map<String, Integer> counts) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String key : keys) {
            if (counts.getOrDefault(key, 0) > 1) {
                weights.put(key, of(key, counts));
            }
        }
        return weights;
    }

    private double of(String key, Map<String, Integer> counts) {
        return Math.log((1.0 + reports) / counts.getOrDefault(key, 1));
    }

    double ofActor(String actor) {
        return of(actor, actors);
    }

    double ofCountry(String country) {
        return of(country, countries);
    }

    /** The rarest actors and words of a report that others have too, marked by what they are. */
    List<String> telling(Sheaf sheaf, int most) {
        List<String> telling = new ArrayList<>();
        rarest(sheaf.who(), actors).limit(most).forEach(actor -> telling.add("who " + actor));
        rarest(sheaf.what(), words).limit(most).forEach(word -> telling.add("what " + word));
        return telling;
    }

    private Stream<String> rarest(Set<String> keys, Map<String, Integer> counts) {
        double rare = Math.max(ALWAYS_RARE, RARE_SHARE * reports);
        return keys.stream()
                .filter(key -> counts.getOrDefault(key, 0) > 1 && counts.getOrDefault(key, 0) <= rare)
                .sorted(Comparator.comparingInt((String key) -> counts.getOrDefault(key, 0))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
