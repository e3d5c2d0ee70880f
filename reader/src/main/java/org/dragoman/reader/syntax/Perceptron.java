package org.dragoman.reader.syntax;

import java.util.Arrays;
import java.util.List;

/** Learns a {@link LinearModel} by the averaged perceptron (Freund and Schapire 1999, Collins 2002). */
final class Perceptron {

    private static final float SCALE = 64f;
    private static final int MOST_ENTRIES = 255;

    private final List<String> classes;
    private final int mask;
    private final float[] weights;
    private final float[] totals;
    private final int[] stamps;
    private int clock;

    Perceptron(List<String> classes, int logRows) {
        this.classes = classes;
        this.mask = (1 << logRows) - 1;
        int cells = Math.multiplyExact(1 << logRows, classes.size());
        this.weights = new float[cells];
        this.totals = new float[cells];
        this.stamps = new int[cells];
    }

    float[] scores(int[] features, int count) {
        float[] scores = new float[classes.size()];
        for (int i = 0; i < count; i++) {
            int row = (features[i] & mask) * scores.length;
            for (int c = 0; c < scores.length; c++) {
                scores[c] += weights[row + c];
            }
        }
        return scores;
    }

    void tick() {
        clock++;
    }

    void update(int[] features, int count, int right, int wrong) {
        for (int i = 0; i < count; i++) {
            int row = (features[i] & mask) * classes.size();
            change(row + right, 1);
            change(row + wrong, -1);
        }
    }

    private void change(int cell, float by) {
        totals[cell] += (clock - stamps[cell]) * weights[cell];
        stamps[cell] = clock;
        weights[cell] += by;
    }

    /** The averaged weights, without those too small to tell. */
    LinearModel average(float threshold) {
        int size = classes.size();
        int[] starts = new int[mask + 2];
        int[] entries = new int[1 << 20];
        int count = 0;
        for (int row = 0; row <= mask; row++) {
            int begin = count;
            for (int c = 0; c < size && count - begin < MOST_ENTRIES; c++) {
                int cell = row * size + c;
                float mean = (totals[cell] + (clock - stamps[cell]) * weights[cell]) / Math.max(1, clock);
                if (Math.abs(mean) >= threshold) {
                    int rounded = Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(mean * SCALE)));
                    if (count == entries.length) {
                        entries = Arrays.copyOf(entries, 2 * count);
                    }
                    entries[count++] = c << 16 | rounded & 0xffff;
                }
            }
            starts[row + 1] = count;
        }
        return new LinearModel(classes, starts, Arrays.copyOf(entries, count));
    }
}
