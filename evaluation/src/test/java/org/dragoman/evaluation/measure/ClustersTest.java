package org.dragoman.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ClustersTest {

    private static final Offset<Double> EXACT = within(1e-9);

    private static final List<Set<String>> GOLD = List.of(Set.of("a", "b", "c"), Set.of("d", "e", "f", "g"));
    private static final List<Set<String>> MADE =
            List.of(Set.of("a", "b"), Set.of("c", "d"), Set.of("f", "g", "h", "i"));

    @Test
    void the_three_measures_are_those_worked_out_by_hand() {
        Clusters clusters = new Clusters().add(GOLD, MADE);
        // MUC: of five links each side keeps two.
        assertThat(clusters.muc()).isCloseTo(0.4, EXACT);
        // B³: recall (2/3 + 2/3 + 1/3 + 1/4 + 0 + 1/2 + 1/2) / 7, precision (1 + 1 + 1/2 + 1/2 + 1/2 + 1/2 + 0 + 0) /
        // 8.
        assertThat(clusters.bCubed()).isCloseTo(f1(35.0 / 84, 0.5), EXACT);
        // CEAF: a b c with a b, 4/5, and d e f g with f g h i, 4/8; of two chains, and of three.
        assertThat(clusters.ceaf()).isCloseTo(f1(1.3 / 2, 1.3 / 3), EXACT);
    }

    @Test
    void the_same_chains_are_right_and_none_are_wrong() {
        assertThat(new Clusters().add(GOLD, GOLD).mean()).isCloseTo(1, EXACT);
        assertThat(new Clusters().add(GOLD, List.of()).mean()).isZero();
        assertThat(new Clusters().add(List.<Set<String>>of(), MADE).mean()).isZero();
    }

    @Test
    void reports_are_summed_before_they_are_divided() {
        Clusters sum = new Clusters().add(new Clusters().add(GOLD, GOLD)).add(new Clusters().add(GOLD, List.of()));
        assertThat(sum.muc()).isCloseTo(f1(0.5, 1), EXACT);
    }

    @RepeatedTest(20)
    void the_best_assignment_is_that_of_trying_all(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        double[][] worth = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
        for (double[] row : worth) {
            for (int i = 0; i < row.length; i++) {
                row[i] = random.nextInt(4) / 3.0;
            }
        }
        assertThat(new Assignment(worth).best()).isCloseTo(trying(worth, 0, new boolean[worth[0].length]), EXACT);
    }

    private static double trying(double[][] worth, int row, boolean[] taken) {
        if (row == worth.length) {
            return 0;
        }
        double best = trying(worth, row + 1, taken);
        for (int column = 0; column < taken.length; column++) {
            if (!taken[column]) {
                taken[column] = true;
                best = Math.max(best, worth[row][column] + trying(worth, row + 1, taken));
                taken[column] = false;
            }
        }
        return best;
    }

    private static double f1(double recall, double precision) {
        return 2 * recall * precision / (recall + precision);
    }
}
