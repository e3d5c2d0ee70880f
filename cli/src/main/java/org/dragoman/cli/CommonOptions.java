package org.dragoman.cli;

import picocli.CommandLine.Option;

/** Options of every command that reads reports and prints what it finds. */
final class CommonOptions extends ReaderOptions {

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
