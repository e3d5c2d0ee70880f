package org.dragoman.evaluation.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Labels that were given, beside those that are right. */
public final class Labels {

    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(String gold, String given) {}

    public Labels add(String gold, String given) {
        pairs.add(new Pair(gold, given));
        return this;
    }

    public int size() {
        return pairs.size();
    }

    /** How many are right. */
    public int right() {
        return (int)
                pairs.stream().filter(pair -> pair.gold().equals(pair.given())).count();
    }

    /** The mean of the F1 of every label that gold has; a label that gold never has costs only where it is given wrongly. */
    public double macroF1() {
        Map<String, Counts> byLabel = new TreeMap<>();
        for (Pair pair : pairs) {
            boolean right = pair.gold().equals(pair.given());
            byLabel.merge(pair.gold(), new Counts(right ? 1 : 0, 0, 1), Counts::plus);
        }
        for (Pair pair : pairs) {
            byLabel.computeIfPresent(pair.given(), (label, counts) -> counts.plus(new Counts(0, 1, 0)));
        }
        return byLabel.values().stream().mapToDouble(Counts::f1).average().orElse(0);
    }
}
