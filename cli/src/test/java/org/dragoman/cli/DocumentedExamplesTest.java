package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example in a {@code console} block of the documents does what the document shows. A line that ends with … is
 * compared up to there; a line of … alone ends the comparison.
 */
@DisabledOnOs(OS.WINDOWS)
class DocumentedExamplesTest {

    private static final Pattern COMMAND = Pattern.compile("[ /]dragoman ");
    private static final List<String> LINKED = List.of("examples", "gold", "docs", "knowledge");
    private static final String AND_SO_ON = "…";
    private static final long LONGEST_SECONDS = 120;

    @TempDir
    Path folder;

    private record Example(String document, String line, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> examples_do_what_is_shown() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String document : List.of(
                "README.md",
                "docs/command.md",
                "docs/exchange.md",
                "docs/gold.md",
                "docs/records.md",
                "docs/ledger.md")) {
            if (Files.exists(Repository.root().resolve(document))) {
                collect(document, examples);
            }
        }
        assertThat(examples).isNotEmpty();
        prepare();
        return examples.stream()
                .map(example ->
                        DynamicTest.dynamicTest(example.document() + ": " + example.line(), () -> check(example)));
    }

    private static void collect(String document, List<Example> examples) {
        boolean inside = false;
        List<String> expected = new ArrayList<>();
        for (String line : Repository.text(document).lines().toList()) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ ")) {
                expected = new ArrayList<>();
                if (COMMAND.matcher(line).find()) {
                    examples.add(new Example(document, line.substring(2).replace("./dragoman", "dragoman"), expected));
                }
            } else if (inside) {
                expected.add(line);
            }
        }
    }

    /** A folder that looks like the project's, where examples may write, and a command that runs these classes. */
    private void prepare() throws IOException {
        for (String name : LINKED) {
            Files.createSymbolicLink(folder.resolve(name), Repository.root().resolve(name));
        }
        Path command = Files.createDirectory(folder.resolve("bin")).resolve("dragoman");
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Files.writeString(
                command,
                "#!/bin/sh\nexec '" + java + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dfile.encoding=UTF-8"
                        + " -Ddragoman.terminals= -cp '" + System.getProperty("java.class.path")
                        + "' org.dragoman.cli.Dragoman \"$@\"\n");
        assertThat(command.toFile().setExecutable(true)).isTrue();
    }

    /** The links go first, so that whatever clears the folder cannot follow them. */
    @AfterEach
    void unlink() throws IOException {
        for (String name : LINKED) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    private void check(Example example) throws IOException, InterruptedException {
        Path printed = Files.createTempFile(folder, "printed", ".txt");
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", example.line())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        process.getOutputStream().close();
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        List<String> output =
                Files.readString(printed, StandardCharsets.UTF_8).lines().toList();
        boolean isFault = example.expected().stream().anyMatch(line -> line.startsWith("dragoman: DRAGOMAN-"));
        assertThat(process.exitValue()).as(output.toString()).isEqualTo(isFault ? 1 : 0);
        compare(example.expected(), output);
    }

    private static void compare(List<String> expected, List<String> output) {
        for (int i = 0; i < expected.size(); i++) {
            assertThat(output).as("the output has a line " + (i + 1)).hasSizeGreaterThan(i);
            String wanted = expected.get(i);
            if (wanted.equals(AND_SO_ON)) {
                return;
            }
            if (wanted.endsWith(AND_SO_ON)) {
                String beginning = wanted.substring(0, wanted.length() - AND_SO_ON.length());
                assertThat(output.get(i)).startsWith(beginning);
            } else {
                assertThat(output.get(i)).isEqualTo(wanted);
            }
        }
    }
}
