package org.dragoman.evaluation.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;

/** Pairs gold items with what was made, one to one, the best fits first. */
public final class Pairing {

    private record Fit(double fit, int gold, int made) {}

    private Pairing() {}

    /**
     * The pairs.
     *
     * @param fit how well two go together; 0 and less not at all
     * @return gold item and made item of each pair, in the order of the gold items
     */
    public static <G, M> List<Map.Entry<G, M>> best(List<G> gold, List<M> made, ToDoubleBiFunction<G, M> fit) {
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < made.size(); j++) {
                double value = fit.applyAsDouble(gold.get(i), made.get(j));
                if (value > 0) {
                    fits.add(new Fit(value, i, j));
                }
            }
        }
        fits.sort(Comparator.comparingDouble(Fit::fit)
                .reversed()
                .thenComparingInt(Fit::gold)
                .thenComparingInt(Fit::made));
        Map<Integer, Integer> madeOf = new LinkedHashMap<>();
        boolean[] taken = new boolean[made.size()];
        for (Fit pair : fits) {
            if (!madeOf.containsKey(pair.gold()) && !taken[pair.made()]) {
                madeOf.put(pair.gold(), pair.made());
                taken[pair.made()] = true;
            }
        }
        return madeOf.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> Map.entry(gold.get(pair.getKey()), made.get(pair.getValue())))
                .toList();
    }

    /** How many pairs there are. */
    public static <G, M> Counts count(List<G> gold, List<M> made, ToDoubleBiFunction<G, M> fit) {
        return new Counts(best(gold, made, fit).size(), made.size(), gold.size());
    }
}
