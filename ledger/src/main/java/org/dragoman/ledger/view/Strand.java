package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A story as it grows, report by report. */
final class Strand {

    private final List<Sheaf> sheaves = new ArrayList<>(1);
    private final Sum who = new Sum();
    private final Sum where = new Sum();
    private final Sum what = new Sum();
    private @Nullable LocalDate last;

    void add(Sheaf sheaf, Rarity rarity) {
        sheaves.add(sheaf);
        who.add(rarity.who(sheaf));
        where.add(rarity.where(sheaf));
        what.add(rarity.what(sheaf));
        last = sheaf.day();
    }

    List<Sheaf> sheaves() {
        return sheaves;
    }

    /** Whether a report came so few days after the last one that it may go on with the story. */
    boolean reaches(@Nullable LocalDate day, int days) {
        return last != null && day != null && !day.isAfter(last.plusDays(days));
    }

    /** How much a report has in common with the story, 0 to 1; where one side names nothing, the others count for it. */
    double likeness(Sheaf sheaf, Rarity rarity) {
        double whole = 0;
        double alike = 0;
        Map<String, Double> actors = rarity.who(sheaf);
        if (!actors.isEmpty() && !who.weights.isEmpty()) {
            whole += Rarity.WHO;
            alike += Rarity.WHO * who.cosine(actors);
        }
        Map<String, Double> countries = rarity.where(sheaf);
        if (!countries.isEmpty() && !where.weights.isEmpty()) {
            whole += Rarity.WHERE;
            alike += Rarity.WHERE * where.cosine(countries);
        }
        Map<String, Double> words = rarity.what(sheaf);
        if (!words.isEmpty() && !what.weights.isEmpty()) {
            whole += Rarity.WHAT;
            alike += Rarity.WHAT * what.cosine(words);
        }
        return whole == 0 ? 0 : alike / whole;
    }

    /** The actors that tell this story from others, the most telling first. */
    List<String> actors(Rarity rarity, int most) {
        Map<String, Double> told = new HashMap<>();
        sheaves.forEach(sheaf -> sheaf.who().forEach(actor -> told.merge(actor, rarity.ofActor(actor), Double::sum)));
        return greatest(told, most);
    }

    /** The countries, likewise. */
    List<String> countries(Rarity rarity, int most) {
        Map<String, Double> told = new HashMap<>();
        sheaves.forEach(
                sheaf -> sheaf.where().forEach(country -> told.merge(country, rarity.ofCountry(country), Double::sum)));
        return greatest(told, most);
    }

    private static List<String> greatest(Map<String, Double> weights, int most) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The report that has most in common with all. */
    Sheaf middle(Rarity rarity) {
        Sheaf middle = sheaves.get(0);
        double greatest = -1;
        for (Sheaf sheaf : sheaves) {
            double likeness = likeness(sheaf, rarity);
            if (likeness > greatest) {
                greatest = likeness;
                middle = sheaf;
            }
        }
        return middle;
    }

    /** Weights of all reports of a story, added up. */
    private static final class Sum {
        private final Map<String, Double> weights = new HashMap<>();
        private double squares;

        void add(Map<String, Double> vector) {
            vector.forEach((key, weight) -> {
                double before = weights.getOrDefault(key, 0.0);
                double after = before + weight;
                weights.put(key, after);
                squares += after * after - before * before;
            });
        }

        double cosine(Map<String, Double> vector) {
            double product = 0;
            double length = 0;
            for (Map.Entry<String, Double> each : vector.entrySet()) {
                product += each.getValue() * weights.getOrDefault(each.getKey(), 0.0);
                length += each.getValue() * each.getValue();
            }
            return length == 0 || squares == 0 ? 0 : product / Math.sqrt(length * squares);
        }
    }
}
