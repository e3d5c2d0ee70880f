package org.dragoman.bench.ledger;

import java.util.SplittableRandom;

/** Draws ranks by Zipf's law, the first most often. */
final class Zipf {

    private final double power;
    private final double scale;
    private final int most;

    /**
     * @param most how many ranks there are
     * @param exponent how steeply they fall, not 1
     */
    Zipf(int most, double exponent) {
        this.most = most;
        this.power = 1 - exponent;
        this.scale = Math.pow(most, power) - 1;
    }

    /** A rank from 0. */
    int draw(SplittableRandom random) {
        return Math.min(most - 1, (int) Math.pow(1 + scale * random.nextDouble(), 1 / power) - 1);
    }
}
