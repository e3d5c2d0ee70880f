package org.dragoman.evaluation.measure;

import java.util.List;

/**
 * Counts of things that were to be found.
 *
 * @param right found and right
 * @param made found
 * @param wanted there to be found
 */
public record Counts(int right, int made, int wanted) {

    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(right + other.right, made + other.made, wanted + other.wanted);
    }

    public static Counts sum(List<Counts> all) {
        return all.stream().reduce(NONE, Counts::plus);
    }

    /** Right of those made; 0 where none was. */
    public double precision() {
        return share(right, made);
    }

    /** Right of those wanted; 0 where none was. */
    public double recall() {
        return share(right, wanted);
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        return share(2 * right, made + wanted);
    }

    static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
