package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.wire.RecordReader;
import org.dragoman.wire.RecordWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {

    private static final String[] EXAMPLES = {
        Repository.example("two-oaths-in-bissau.txt"),
        Repository.example("chisinau-expulsions.html"),
        Repository.example("two-reports.jsonl")
    };

    @TempDir
    Path folder;

    private static Called read(String... options) {
        return Called.with(Stream.of(new String[] {"read"}, options, EXAMPLES)
                .flatMap(Stream::of)
                .toArray(String[]::new));
    }

    @Test
    void every_report_begins_with_its_document_and_every_line_reads_back() {
        Called called = read("--published", "2009-08-14");
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        List<String> lines = called.lines();
        assertThat(lines.get(0)).startsWith("{\"kind\":\"document\"");
        assertThat(lines.stream().filter(line -> line.startsWith("{\"kind\":\"document\"")))
                .hasSize(4);
        assertThat(lines).hasSizeGreaterThan(40);
        for (String line : lines) {
            assertThat(RecordWriter.line(RecordReader.line(line, "output", 1))).isEqualTo(line);
        }
    }

    @Test
    void two_runs_give_the_same_bytes() {
        assertThat(read().out()).isEqualTo(read().out());
    }

    @Test
    void any_number_of_threads_gives_the_same_bytes() {
        assertThat(read("--threads", "4").out()).isEqualTo(read().out());
    }

    @Test
    void standard_input_is_read_as_a_dash() throws IOException {
        Called called = Called.withInput(Files.readString(Path.of(EXAMPLES[0])), "read", "-");
        assertThat(called.code()).isZero();
        assertThat(called.lines().get(0)).contains("\"kind\":\"document\"");
        assertThat(called.lines()).hasSizeGreaterThan(10);
    }

    @Test
    void the_table_the_page_and_the_plover_lines_are_printed() {
        assertThat(read("--format", "table").out()).contains("Gomes").doesNotContain("\u001B");
        assertThat(read("--format", "table", "--color", "always").out()).contains("\u001B[");
        assertThat(read("--format", "html").out())
                .containsIgnoringCase("<!doctype html>")
                .contains("Gomes");
        assertThat(read("--format", "plover").lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\""));
    }

    @Test
    void a_file_is_written_whole_and_nothing_lies_beside_it() throws IOException {
        Path ledger = folder.resolve("ledger.jsonl");
        Files.writeString(ledger, "old");
        Called called = read("--output", ledger.toString());
        assertThat(called.code()).isZero();
        assertThat(called.out()).isEmpty();
        assertThat(Files.readString(ledger)).isEqualTo(read().out());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(ledger);
        }
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_written_to() {
        Called called = read("--output", folder.resolve("no/ledger.jsonl").toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-303", "there is no such folder");
        assertThat(read("--output", folder.toString()).err()).contains("DRAGOMAN-303", "it is a folder");
    }

    static boolean hasFullDevice() {
        return Files.isWritable(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("hasFullDevice")
    void a_full_disk_is_told() {
        Called called = read("--output", "/dev/full");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-303", "/dev/full");
    }

    @Test
    void a_reader_who_has_read_enough_ends_the_command_quietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Dragoman.run(new ByteArrayInputStream(new byte[0]), closed, err, "read", EXAMPLES[0]);
        assertThat(code).isZero();
        assertThat(err.toString(java.nio.charset.StandardCharsets.UTF_8)).isEmpty();
    }
}
