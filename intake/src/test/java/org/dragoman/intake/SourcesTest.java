package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void a_folder_is_read_sorted_by_name_with_all_folders_in_it() throws IOException {
        write("b.txt", "Report b.");
        write("a/2.md", "Report two.");
        write("a/1.TEXT", "Report one.");
        write("c.jsonl", "{\"text\":\"Report c.\"}\n{\"text\":\"Report d.\",\"id\":\"d\"}");
        write("e.html", "<html><body><p>A paragraph about talks in Oslo between the parties.</p></body></html>");
        Basket basket = Basket.of(folder);
        assertThat(basket.faults).isEmpty();
        assertThat(basket.externalIds()).containsExactly("1.TEXT", "2.md", "b.txt", "c.jsonl", "d", "e.html");
    }

    @Test
    void hidden_files_and_files_of_other_endings_are_passed_over() throws IOException {
        write("a.txt", "Report.");
        write(".b.txt", "Hidden.");
        write(".git/c.txt", "Hidden.");
        write("d.pdf", "%PDF-1.4");
        write("noending", "Other.");
        assertThat(Basket.of(folder).externalIds()).containsExactly("a.txt");
    }

    @Test
    void a_folder_without_reports_is_told() throws IOException {
        write("sub/d.pdf", "%PDF-1.4");
        assertThat(Basket.of(folder).onlyFault().fault()).isEqualTo(Fault.FOLDER_EMPTY);
    }

    @Test
    void a_link_to_a_folder_above_ends_the_walk_there() throws IOException {
        write("a/1.txt", "Report.");
        Files.createSymbolicLink(folder.resolve("a/up"), folder);
        Basket basket = Basket.of(folder);
        assertThat(basket.externalIds()).containsExactly("1.txt");
        assertThat(basket.faults).isEmpty();
    }

    @Test
    void a_broken_link_in_a_folder_is_told_and_the_rest_is_read() throws IOException {
        write("a.txt", "Report.");
        Files.createSymbolicLink(folder.resolve("b.txt"), folder.resolve("nowhere"));
        Basket basket = Basket.of(folder);
        assertThat(basket.externalIds()).containsExactly("a.txt");
        assertThat(basket.faults).extracting(FaultException::fault).containsExactly(Fault.FILE_UNREADABLE);
    }

    @Test
    void links_in_a_circle_cannot_be_read() throws IOException {
        Path one = folder.resolve("one.txt");
        Path two = folder.resolve("two.txt");
        Files.createSymbolicLink(one, two);
        Files.createSymbolicLink(two, one);
        assertThat(Basket.of(one).onlyFault().fault()).isEqualTo(Fault.FILE_UNREADABLE);
    }

    @Test
    void a_file_without_the_right_to_read_it_is_told() throws IOException {
        Path file = write("a.txt", "Report.");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file))
                .as("an administrator may read everything")
                .isFalse();
        assertThat(Basket.of(file).onlyFault()).hasMessageContaining("no right");
    }

    @Test
    void a_missing_file_is_told_and_the_others_are_read_in_order() throws IOException {
        Path first = write("1.txt", "First report.");
        Path second = write("2.txt", "Second report.");
        Basket basket = Basket.of(second, folder.resolve("missing.txt"), first);
        assertThat(basket.externalIds()).containsExactly("2.txt", "1.txt");
        assertThat(basket.faults).extracting(FaultException::fault).containsExactly(Fault.FILE_MISSING);
        assertThat(basket.faults.get(0)).hasMessageContaining("missing.txt");
    }

    @Test
    void a_name_that_no_file_can_have_is_missing() {
        Basket basket = new Basket();
        Intake.create().read(List.of("a\0b"), new ByteArrayInputStream(new byte[0]), basket);
        assertThat(basket.onlyFault().fault()).isEqualTo(Fault.FILE_MISSING);
    }

    @Test
    void a_file_that_is_named_may_have_any_ending() throws IOException {
        assertThat(Basket.of(write("report.dat", "Norway offered to mediate."))
                        .only()
                        .externalId())
                .isEqualTo("report.dat");
    }

    @Test
    void standard_input_is_a_minus() {
        assertThat(Basket.ofInput("Norway offered to mediate.").only().externalId())
                .isEqualTo("stdin");
        assertThat(Basket.ofInput("").onlyFault()).hasMessageContaining("standard input holds no text");
    }

    @Test
    void standard_input_may_be_html_or_json_lines() {
        assertThat(Basket.ofInput("<!DOCTYPE html><p>Norway offered to mediate in the crisis.")
                        .only()
                        .text())
                .hasToString("Norway offered to mediate in the crisis.");
        assertThat(Basket.ofInput("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}").documents)
                .hasSize(2);
    }

    @Test
    void standard_input_is_not_closed() {
        boolean[] isClosed = {false};
        ByteArrayInputStream input = new ByteArrayInputStream("Report.".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        Intake.create().read(List.of("-"), input, new Basket());
        assertThat(isClosed[0]).isFalse();
    }
}
