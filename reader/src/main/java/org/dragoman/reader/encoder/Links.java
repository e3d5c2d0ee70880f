package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of links between words, and what is added to their scores.
 *
 * <p>The score of a link is the product of two rows of numbers, one of each word's, over the root of their length, and a bias of the kind
 * and of how far apart the words stand.
 */
final class Links {

    private final List<String> kinds = new ArrayList<>();
    private final List<List<Double>> biases = new ArrayList<>();
    private final List<Integer> near;
    private final int size;

    /**
     * @param rows a kind, its own bias, and its biases by steps of distance, from far before over the same word to far behind
     * @param near the distances in words at which the steps begin
     * @param size numbers for each kind and word
     */
    Links(List<List<String>> rows, List<Integer> near, int size) {
        this.near = List.copyOf(near);
        this.size = size;
        for (List<String> row : rows) {
            kinds.add(row.get(0));
            List<Double> numbers = row.stream().skip(1).map(Double::parseDouble).toList();
            if (numbers.size() != 2 * near.size() + 2) {
                throw new IllegalArgumentException("labels.tsv has too few or too many biases of " + row.get(0));
            }
            biases.add(numbers);
        }
    }

    /**
     * The share of the choice that each word of a window has as the end of a link; the rest is that there is none.
     *
     * @param from the word from which the link runs
     * @param words how many there are
     */
    double[] shares(String kind, int from, int words, Network.Output output) {
        int number = number(kind);
        int origin = from * output.sideSize() + number * size;
        double[] shares = new double[words];
        double sum = 1;
        for (int to = 0; to < words; to++) {
            int target = to * output.sideSize() + number * size;
            double product = 0;
            for (int i = 0; i < size; i++) {
                product += output.origin()[origin + i] * (double) output.target()[target + i];
            }
            shares[to] = Math.exp(product / Math.sqrt(size) + bias(number, from, to));
            sum += shares[to];
        }
        for (int to = 0; to < words; to++) {
            shares[to] /= sum;
        }
        return shares;
    }

    /** @throws IllegalArgumentException where there is no such kind */
    int number(String kind) {
        int number = kinds.indexOf(kind);
        if (number < 0) {
            throw new IllegalArgumentException("labels.tsv has no link " + kind);
        }
        return number;
    }

    private double bias(int kind, int from, int to) {
        int apart = Math.abs(to - from);
        int step = 0;
        while (step < near.size() && near.get(step) <= apart) {
            step++;
        }
        List<Double> own = biases.get(kind);
        return own.get(0) + own.get(1 + near.size() + (to < from ? -step : step));
    }
}
