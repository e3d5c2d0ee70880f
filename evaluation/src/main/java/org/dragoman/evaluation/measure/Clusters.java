package org.dragoman.evaluation.measure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well chains of mentions agree with others: MUC, B³, and CEAF with the similarity φ₄, each summed over reports as the
 * reference scorer of the CoNLL-2012 task does.
 */
public final class Clusters {

    /** Part and whole of recall, then of precision. */
    private final double[] muc = new double[4];

    private final double[] bCubed = new double[4];
    private final double[] ceaf = new double[4];

    /** Adds a report; each chain is a set of mentions, and no mention stands in two chains of one side. */
    public <M> Clusters add(List<Set<M>> gold, List<Set<M>> made) {
        Map<M, Integer> goldOf = chainOf(gold);
        Map<M, Integer> madeOf = chainOf(made);
        links(gold, madeOf, muc, 0);
        links(made, goldOf, muc, 2);
        shares(gold, madeOf, made, bCubed, 0);
        shares(made, goldOf, gold, bCubed, 2);
        double similarity = new Assignment(similarities(gold, made)).best();
        sum(ceaf, 0, similarity, gold.size());
        sum(ceaf, 2, similarity, made.size());
        return this;
    }

    /** Adds what another has summed. */
    public Clusters add(Clusters other) {
        for (int i = 0; i < muc.length; i++) {
            muc[i] += other.muc[i];
            bCubed[i] += other.bCubed[i];
            ceaf[i] += other.ceaf[i];
        }
        return this;
    }

    public double muc() {
        return f1(muc);
    }

    public double bCubed() {
        return f1(bCubed);
    }

    public double ceaf() {
        return f1(ceaf);
    }

    /** The mean of the three. */
    public double mean() {
        return (muc() + bCubed() + ceaf()) / 3;
    }

    private static double f1(double[] sums) {
        double recall = sums[1] == 0 ? 0 : sums[0] / sums[1];
        double precision = sums[3] == 0 ? 0 : sums[2] / sums[3];
        return recall + precision == 0 ? 0 : 2 * recall * precision / (recall + precision);
    }

    private static void sum(double[] sums, int at, double part, double whole) {
        sums[at] += part;
        sums[at + 1] += whole;
    }

    private static <M> Map<M, Integer> chainOf(List<Set<M>> chains) {
        Map<M, Integer> chainOf = new HashMap<>();
        for (int i = 0; i < chains.size(); i++) {
            for (M mention : chains.get(i)) {
                chainOf.put(mention, i);
            }
        }
        return chainOf;
    }

    /** MUC: links that are left when the other side's chains cut this one. */
    private static <M> void links(List<Set<M>> chains, Map<M, Integer> otherOf, double[] sums, int at) {
        for (Set<M> chain : chains) {
            Set<Integer> parts = new HashSet<>();
            int alone = 0;
            for (M mention : chain) {
                Integer other = otherOf.get(mention);
                if (other == null) {
                    alone++;
                } else {
                    parts.add(other);
                }
            }
            sum(sums, at, chain.size() - parts.size() - alone, chain.size() - 1);
        }
    }

    /** B³: for each mention the share of its chain that the other side puts with it. */
    private static <M> void shares(
            List<Set<M>> chains, Map<M, Integer> otherOf, List<Set<M>> others, double[] sums, int at) {
        for (Set<M> chain : chains) {
            for (M mention : chain) {
                Integer other = otherOf.get(mention);
                double share = other == null ? 0 : (double) common(chain, others.get(other)) / chain.size();
                sum(sums, at, share, 1);
            }
        }
    }

    private static <M> double[][] similarities(List<Set<M>> gold, List<Set<M>> made) {
        double[][] similarities = new double[gold.size()][made.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < made.size(); j++) {
                int sizes = gold.get(i).size() + made.get(j).size();
                similarities[i][j] = 2.0 * common(gold.get(i), made.get(j)) / sizes;
            }
        }
        return similarities;
    }

    private static <M> int common(Set<M> one, Set<M> other) {
        return (int) one.stream().filter(other::contains).count();
    }
}
