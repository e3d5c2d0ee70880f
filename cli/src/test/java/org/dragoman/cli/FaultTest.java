package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is told when something is wrong with what was given, and that the rest is read all the same. */
class FaultTest {

    private static final String REPORT =
            "France condemned the coup in Gabon on Monday. The junta rejected the criticism.\n";

    @TempDir
    Path folder;

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private static void toldWithoutTrace(Called called, String... words) {
        assertThat(called.err()).contains(words).doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_missing_file_is_named_and_the_others_are_read() throws IOException {
        Called called = Called.with("read", folder.resolve("nowhere.txt").toString(), file("a.txt", REPORT));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "dragoman: DRAGOMAN-101: ", "nowhere.txt");
        assertThat(called.lines().get(0)).startsWith("{\"kind\":\"document\"").contains("a.txt");
    }

    @Test
    void a_binary_file_is_refused_and_the_others_are_read() throws IOException {
        byte[] binary = new byte[4096];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 7 % 13);
        }
        Path image = Files.write(folder.resolve("image.txt"), binary);
        Called called = Called.with("read", image.toString(), file("a.txt", REPORT));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "DRAGOMAN-104", "image.txt");
        assertThat(called.lines().get(0)).contains("a.txt");
    }

    @Test
    void a_truncated_line_is_named_by_its_number_and_the_others_are_read() throws IOException {
        String lines = "{\"id\":\"one\",\"text\":\"France condemned the coup.\"}\n{\"id\":\"two\",\"text\":\"Fra\n"
                + "{\"id\":\"three\",\"text\":\"Gabon rejected the demand.\"}\n";
        Called called = Called.with("read", file("some.jsonl", lines));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "DRAGOMAN-108", "some.jsonl", "line 2");
        assertThat(called.lines().stream().filter(line -> line.startsWith("{\"kind\":\"document\"")))
                .hasSize(2);
    }

    @Test
    void an_impossible_date_is_told_before_anything_is_read() throws IOException {
        Called called = Called.with("read", "--published", "2019-02-30", file("a.txt", REPORT));
        assertThat(called.code()).isEqualTo(2);
        toldWithoutTrace(called, "DRAGOMAN-109", "2019-02-30", "2019-01-28");
        assertThat(called.out()).isEmpty();
    }

    @Test
    void an_impossible_date_in_a_line_is_told_and_the_others_are_read() throws IOException {
        String lines =
                "{\"id\":\"one\",\"published\":\"2019-02-30\",\"text\":\"France condemned the coup in Gabon.\"}\n"
                        + "{\"id\":\"two\",\"published\":\"2019-02-28\",\"text\":\"France condemned the coup in Gabon.\"}\n";
        Called called = Called.with("read", file("some.jsonl", lines));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "2019-02-30", "line 1");
        assertThat(called.out()).contains("\"externalId\":\"two\"");
    }

    @Test
    void an_empty_file_is_told() throws IOException {
        Called called = Called.with("read", file("empty.txt", ""));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "DRAGOMAN-103", "empty.txt");
    }

    @Test
    void a_wrong_encoding_is_told() throws IOException {
        Path latin = Files.write(
                folder.resolve("latin.txt"), "São Tomé condemned it.".getBytes(StandardCharsets.ISO_8859_1));
        Called called = Called.with("read", "--encoding", "UTF-8", latin.toString());
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "DRAGOMAN-105", "latin.txt");
    }

    @Test
    void an_unknown_encoding_an_unknown_option_and_no_command_are_wrong_usage() throws IOException {
        String report = file("a.txt", REPORT);
        assertThat(Called.with("read", "--encoding", "klingon", report).code()).isEqualTo(2);
        assertThat(Called.with("read", "--no-such-option", report).code()).isEqualTo(2);
        assertThat(Called.with("read", "--format", "docx", report).code()).isEqualTo(2);
        assertThat(Called.with("read", "--threads", "0", report).code()).isEqualTo(2);
        assertThat(Called.with("read").code()).isEqualTo(2);
        Called nothing = Called.with();
        assertThat(nothing.code()).isEqualTo(2);
        toldWithoutTrace(nothing, "DRAGOMAN-301", "one of read, add, ");
    }

    @Test
    void a_report_that_is_not_english_is_recorded_with_a_warning_and_not_coded() throws IOException {
        String german =
                "Der Präsident hat am Montag die Regierung entlassen und Neuwahlen angekündigt, wie das Ministerium "
                        + "in der Hauptstadt mitteilte. Die Opposition sprach von einem Putsch und rief zu Protesten auf.";
        Called called = Called.with("read", file("de.txt", german));
        assertThat(called.code()).isZero();
        toldWithoutTrace(called, "warning: DRAGOMAN-111", "de.txt");
        assertThat(called.lines()).hasSize(1);
        assertThat(Called.with("read", "--quiet", folder.resolve("de.txt").toString())
                        .err())
                .isEmpty();
    }

    @Test
    void a_table_with_a_mistake_is_named_by_file_and_line() throws IOException {
        Path codebook = Files.createDirectories(folder.resolve("mine/codebook"));
        Files.writeString(
                codebook.resolve("patterns-mine.tsv"),
                "# mine\nact\tpattern\tactor\trecipient\texample\nno-such-act\tpraise.v obj:*\tsubj\tobj\t\n");
        Called called =
                Called.with("read", "--knowledge", folder.resolve("mine").toString(), file("a.txt", REPORT));
        assertThat(called.code()).isEqualTo(1);
        toldWithoutTrace(called, "DRAGOMAN-201", "patterns-mine.tsv", "line 3");
    }

    @Test
    void names_that_would_move_the_cursor_do_not_reach_the_terminal() {
        Called called = Called.with("read", folder.resolve("a\u001B[2Jb.txt").toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-101").doesNotContain("\u001B");
    }

    @Test
    void debug_tells_where_a_fault_arose() {
        Called called =
                Called.with("read", "--debug", folder.resolve("nowhere.txt").toString());
        assertThat(called.err()).contains("DRAGOMAN-101", "\tat org.dragoman");
    }
}
