package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of every command that reads reports. */
final class CommonOptions {

    @Option(
            names = "--knowledge",
            paramLabel = "FOLDER",
            description = {
                "Folder of your own tables, laid out as knowledge/data is and read after those that come with Dragoman.",
                "May be given several times."
            })
    List<Path> knowledge = new ArrayList<>();

    @Option(
            names = {"-q", "--quiet"},
            description = "Tell faults only: no warnings, no progress.")
    boolean quiet;

    @Option(names = "--debug", description = "Print where in the program a fault arose.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;
}
