package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where ONNX Runtime has nothing for the machine: a Java that looks for it in an empty folder. */
class OtherPlatformTest {

    private static final long LONGEST_SECONDS = 120;

    @TempDir
    Path folder;

    private Called dragoman(String... arguments) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Donnxruntime.native.path=" + Files.createDirectories(folder.resolve("nothing")),
                "-cp",
                System.getProperty("java.class.path"),
                "org.dragoman.cli.Dragoman"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Called(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    private String report() throws IOException {
        return Files.writeString(folder.resolve("report.txt"), "France condemned the coup in Gabon.")
                .toString();
    }

    @Test
    void patterns_read_alone_and_a_warning_is_told() throws IOException, InterruptedException {
        Called called = dragoman("read", "--format", "jsonl", report());
        assertThat(called.code()).isZero();
        assertThat(called.err()).contains("DRAGOMAN-403").doesNotContain("\tat ");
        assertThat(called.out()).contains("\"type\":\"ACCUSE\"").doesNotContain("the encoder");
    }

    @Test
    void who_asks_for_the_encoder_is_told_that_it_does_not_run() throws IOException, InterruptedException {
        Called called = dragoman("read", "--reader", "both", report());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-403", "--reader symbolic").doesNotContain("\tat ");
        assertThat(called.out()).isEmpty();
    }
}
