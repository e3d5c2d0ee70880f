package org.dragoman.evaluation.score;

import org.jspecify.annotations.Nullable;

/**
 * Counts of one kind of record.
 *
 * @param found gold items that must be found and were
 * @param wanted gold items that must be found
 * @param right records that agree with a gold item
 * @param made records
 */
public record Tally(int found, int wanted, int right, int made) {

    static final Tally NOTHING = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(found + other.found, wanted + other.wanted, right + other.right, made + other.made);
    }

    /** Found of wanted, or null where nothing was wanted. */
    public @Nullable Double recall() {
        return wanted == 0 ? null : (Double) ((double) found / wanted);
    }

    /** Right of made; 0 where nothing was made. */
    public double precision() {
        return made == 0 ? 0 : (double) right / made;
    }

    /** The harmonic mean of both, or null where nothing was wanted. */
    public @Nullable Double f1() {
        Double recall = recall();
        if (recall == null) {
            return null;
        }
        double sum = recall + precision();
        return sum == 0 ? 0.0 : 2 * recall * precision() / sum;
    }
}
