package org.dragoman.evaluation.expected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dragoman.evaluation.measure.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccuracyTableTest {

    private static final Score SCORE = new Score("times", "timeml/a.zip", "value-f1", 0.61237, 3);

    @TempDir
    Path folder;

    private AccuracyTable table(String lines) throws IOException {
        return AccuracyTable.load(Files.writeString(folder.resolve("table.tsv"), lines));
    }

    @Test
    void what_is_written_is_read_back() throws IOException {
        AccuracyTable none = table(AccuracyTable.head());
        AccuracyTable one = table(AccuracyTable.head() + none.line(SCORE, "abc", "symbolic"));
        AccuracyTable.Expected expected = one.of(SCORE, "abc", "symbolic");
        assertThat(expected).isEqualTo(new AccuracyTable.Expected(0.6124, 0.005));
        assertThat(one.of(SCORE, "abd", "symbolic")).isNull();
        assertThat(one.of(SCORE, "abc", "both")).isNull();
    }

    @Test
    void a_figure_agrees_within_the_tolerance_and_the_rounding() {
        AccuracyTable.Expected expected = new AccuracyTable.Expected(0.6124, 0);
        assertThat(expected.agrees(0.61237)).isTrue();
        assertThat(expected.agrees(0.6126)).isFalse();
        assertThat(new AccuracyTable.Expected(0.6, 0.01).agrees(0.591)).isTrue();
        assertThat(new AccuracyTable.Expected(0.6, 0.01).agrees(0.589)).isFalse();
    }

    @Test
    void the_table_that_comes_with_dragoman_is_whole() {
        assertThat(AccuracyTable.load()).isNotNull();
    }

    @Test
    void a_mistake_is_named_by_its_line_and_a_missing_table_by_its_name() {
        assertThatThrownBy(() -> table("task\tfile\n")).hasMessageContaining("table.tsv, line 1");
        assertThatThrownBy(() -> table(AccuracyTable.head() + "times\tx\n")).hasMessageContaining("table.tsv, line 3");
        assertThatThrownBy(() -> AccuracyTable.load(folder.resolve("no.tsv"))).hasMessageContaining("DRAGOMAN-101");
    }
}
