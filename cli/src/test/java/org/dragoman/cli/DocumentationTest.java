package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.wire.RecordReader;
import org.dragoman.wire.RecordWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What the documents say of the command and its records is so, and nothing is left out. */
class DocumentationTest {

    private static final Pattern LONG_OPTION = Pattern.compile("`(--[a-z][a-z-]*)");
    private static final Pattern EXAMPLE_LINE = Pattern.compile("(?m)^\\{\"kind\":\"(\\w+)\".*\\}$");

    private static final Set<String> KINDS =
            Set.of("document", "statement", "event", "position", "deadline", "condition", "figure", "mediation");

    private static CommandLine command() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
        Console console = new Console(InputStream.nullInputStream(), nowhere, nowhere, false, false, 100, false);
        return Dragoman.commandLine(console, new PrintWriter(nowhere));
    }

    private static String section(String name) {
        String document = Repository.text("docs/command.md");
        int begin = document.indexOf("\n## " + name + "\n");
        assertThat(begin).as("docs/command.md has a part on " + name).isNotNegative();
        int end = document.indexOf("\n## ", begin + 1);
        return document.substring(begin, end < 0 ? document.length() : end);
    }

    @TestFactory
    Stream<DynamicTest> every_option_is_documented_and_no_other_one() {
        return command().getSubcommands().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> compare(entry)));
    }

    private static void compare(Map.Entry<String, CommandLine> command) {
        String section = section(command.getKey());
        Set<String> real = new TreeSet<>();
        for (OptionSpec option : options(command.getValue())) {
            real.add(option.longestName());
            for (String name : option.names()) {
                assertThat(section).as("the part on " + command.getKey()).contains("`" + name);
            }
        }
        for (String below : command.getValue().getSubcommands().keySet()) {
            assertThat(section).as("the part on " + command.getKey()).contains("`" + below);
        }
        Set<String> told = new TreeSet<>();
        Matcher matcher = LONG_OPTION.matcher(section);
        while (matcher.find()) {
            told.add(matcher.group(1));
        }
        assertThat(told).isEqualTo(real);
    }

    /** The options of a command and of all commands below it. */
    private static List<OptionSpec> options(CommandLine command) {
        List<OptionSpec> options = new ArrayList<>(command.getCommandSpec().options());
        command.getSubcommands().values().forEach(below -> options.addAll(options(below)));
        return options;
    }

    /** The words that call each command and each below it. */
    private static List<List<String>> calls(List<String> before, CommandLine command) {
        List<List<String>> calls = new ArrayList<>();
        command.getSubcommands().forEach((name, below) -> {
            List<String> words = new ArrayList<>(before);
            words.add(name);
            calls.add(words);
            calls.addAll(calls(words, below));
        });
        return calls;
    }

    @TestFactory
    Stream<DynamicTest> every_help_tells_the_command_its_options_examples_and_exit_codes() {
        return calls(List.of(), command()).stream()
                .map(words -> DynamicTest.dynamicTest(String.join(" ", words), () -> {
                    List<String> asked = new ArrayList<>(words);
                    asked.add("--help");
                    Called called = Called.with(asked.toArray(String[]::new));
                    String name = "dragoman " + String.join(" ", words);
                    assertThat(called.code()).isZero();
                    assertThat(called.out()).contains("Usage: " + name, "Examples:", "  " + name, "Exit codes:");
                }));
    }

    @Test
    void the_version_is_the_builds() {
        assertThat(Called.with("--version").out()).matches("dragoman \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\n");
    }

    @Test
    void each_kind_of_record_has_an_example_that_reads_back() {
        Matcher matcher = EXAMPLE_LINE.matcher(Repository.text("docs/records.md"));
        Set<String> shown = new TreeSet<>();
        while (matcher.find()) {
            shown.add(matcher.group(1));
            String line = matcher.group();
            assertThat(RecordWriter.line(RecordReader.line(line, "docs/records.md", 1)))
                    .isEqualTo(line);
        }
        assertThat(shown).isEqualTo(new TreeSet<>(KINDS));
    }
}
