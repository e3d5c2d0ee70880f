package org.dragoman.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountsTest {

    @Test
    void f1_is_the_harmonic_mean_and_nothing_of_nothing_is_zero() {
        Counts counts = new Counts(2, 3, 4).plus(new Counts(0, 1, 0));
        assertThat(counts.precision()).isEqualTo(0.5);
        assertThat(counts.recall()).isEqualTo(0.5);
        assertThat(counts.f1()).isEqualTo(0.5);
        assertThat(Counts.NONE.f1()).isZero();
        assertThat(new Counts(0, 5, 0).recall()).isZero();
    }

    @Test
    void the_macro_mean_is_over_golds_labels_and_a_label_of_no_gold_costs_only_the_one_it_stands_for() {
        Labels labels = new Labels().add("A", "A").add("A", "C").add("B", "A").add("B", "B");
        // A: one right of two given and two wanted; B: one right of one given and two wanted.
        assertThat(labels.macroF1()).isCloseTo((0.5 + 2.0 / 3) / 2, within(1e-12));
        assertThat(labels.right()).isEqualTo(2);
    }

    @Test
    void pairs_are_one_to_one_and_the_best_fit_comes_first() {
        List<Map.Entry<String, String>> pairs =
                Pairing.best(List.of("a", "b"), List.of("x", "y"), (gold, made) -> switch (gold + made) {
                    case "ax" -> 1;
                    case "bx" -> 2;
                    default -> 0;
                });
        assertThat(pairs).containsExactly(Map.entry("b", "x"));
        assertThat(Pairing.count(List.of("a", "b"), List.of("x"), (gold, made) -> 1))
                .isEqualTo(new Counts(1, 1, 2));
    }

    @Test
    void a_figure_that_rests_on_nothing_is_not_told() {
        assertThat(new Sheet("task", "file")
                        .share("of-nothing", 0, 0)
                        .share("one", 1, 1)
                        .scores())
                .containsExactly(new Score("task", "file", "one", 1, 1));
    }
}
