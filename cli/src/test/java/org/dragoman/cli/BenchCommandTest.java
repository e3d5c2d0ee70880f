package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void writeData() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data/pairs"));
        Files.writeString(
                data.resolve("held-out.tsv"),
                "pair\tkind\tsentence\texpected\n"
                        + "one\tsides\tNorway condemned Chad on Monday.\tNorway > ACCUSE/actual > Chad\n"
                        + "one\tsides\tChad condemned Norway on Monday.\tNorway > ACCUSE/actual > Chad\n");
    }

    private Called bench(String... options) {
        String[] arguments = new String[options.length + 4];
        System.arraycopy(
                new String[] {
                    "bench", "accuracy", "--data", folder.resolve("data").toString()
                },
                0,
                arguments,
                0,
                4);
        System.arraycopy(options, 0, arguments, 4, options.length);
        return Called.with(arguments);
    }

    @Test
    void each_figure_is_a_line_of_json() {
        Called called = bench("--format", "jsonl");
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        assertThat(called.lines())
                .containsExactly(
                        line("all-pairs", "0.0000", 1),
                        line("all-sentences", "0.5000", 2),
                        line("all-pairs-strict", "0.0000", 1),
                        line("sides-pairs", "0.0000", 1),
                        line("sides-sentences", "0.5000", 2),
                        line("sides-pairs-strict", "0.0000", 1));
    }

    private static String line(String metric, String value, int n) {
        return "{\"task\":\"pairs\",\"file\":\"pairs/held-out.tsv\",\"metric\":\"" + metric + "\",\"value\":" + value
                + ",\"n\":" + n + "}";
    }

    @Test
    void the_table_has_a_heading_for_each_task_and_file() {
        assertThat(bench().lines().subList(0, 3))
                .containsExactly(
                        "pairs", "  pairs/held-out.tsv", "    all-pairs                        0.0000  of       1");
    }

    @Test
    void what_was_written_as_a_table_is_met_again_and_what_is_off_is_told() throws IOException {
        Path table = folder.resolve("table.tsv");
        assertThat(bench("--write-table", table.toString()).code()).isZero();
        Called same = bench("--table", table.toString());
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("as expected");
        Files.writeString(table, Files.readString(table).replace("all-sentences\t0.5000", "all-sentences\t0.6000"));
        Called off = bench("--table", table.toString());
        assertThat(off.code()).isEqualTo(1);
        assertThat(off.err())
                .contains("DRAGOMAN-204: pairs on pairs/held-out.tsv: all-sentences is 0.5000, and not 0.6000");
        assertThat(bench("--table", table.toString(), "--limit", "1").code()).isZero();
    }

    @Test
    void unknown_tasks_and_impossible_numbers_are_wrong_usage() {
        assertThat(bench("--task", "juggling").code()).isEqualTo(2);
        assertThat(bench("--limit", "0").code()).isEqualTo(2);
        assertThat(bench("--threads", "0").code()).isEqualTo(2);
        assertThat(Called.with("bench", "speed").code()).isEqualTo(2);
        assertThat(Called.with("bench", "accuracy").code()).isEqualTo(2);
    }

    @Test
    void a_missing_folder_and_one_without_data_for_the_task_are_told() {
        Called missing = Called.with(
                "bench", "accuracy", "--data", folder.resolve("none").toString());
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("DRAGOMAN-101");
        Called nothing = bench("--task", "times");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).contains("DRAGOMAN-113");
    }
}
