package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.intake.Intake;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman read}: reports in, records out. */
@Command(
        name = "read",
        header = "Reads reports and prints the records of what they tell.",
        description =
                "%nFor each report there is a record of the report itself, then its statements, events, positions, "
                        + "deadlines, conditions, figures and steps of mediation in the order of the text. A report that cannot "
                        + "be read is told on standard error; the others are still read.%n",
        footer = {
            "  dragoman read report.txt --published 2019-01-28 --publisher Reuters",
            "  dragoman read --format jsonl reports/ more.jsonl > ledger.jsonl",
            "  dragoman read --format html --output crisis.html reports/"
        })
final class ReadCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description = {
                "Reports: plain text, HTML, JSON Lines, folders of these, or - for standard input.",
                "Folders are read with all that is in them, sorted by name."
            })
    List<String> sources = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = {
                "jsonl   one record a line (docs/records.md)",
                "table   for a person at a terminal",
                "html    one page that needs no network",
                "plover  PLOVER's JSON Lines, events only",
                "Default: table on a terminal, else jsonl."
            })
    @Nullable
    Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = {
                "Write there instead of to standard output.",
                "The file appears, or is replaced, when it is whole."
            })
    @Nullable
    Path output;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colours in the table: auto, always or never. Default: auto, which heeds NO_COLOR.")
    ColourWhen colour = ColourWhen.AUTO;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = {
                "Reports coded at the same time. Default: 1.",
                "The output is the same, byte for byte, with any number."
            })
    int threads;

    @Mixin
    PublicationOptions publication = new PublicationOptions();

    @Mixin
    CommonOptions common = new CommonOptions();

    private final Console console;

    ReadCommand(Console console) {
        this.console = console;
    }

    /** When the table is coloured. */
    enum ColourWhen {
        AUTO,
        ALWAYS,
        NEVER
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > Pipeline.MOST_THREADS) {
            throw new WrongUsage(Fault.OPTION.with(
                    "--threads is a number from 1 to " + Pipeline.MOST_THREADS + ", not " + threads + "."));
        }
        Intake intake = publication.intake();
        Complaints complaints = new Complaints(console, common.quiet, common.debug);
        Engine engine = Engine.load(common, complaints);
        try (Output out = output == null ? Output.toStream(console.out()) : Output.toFile(output);
                Sink sink = format().open(out, new Format.Look(console.columns(), coloured()));
                Pipeline pipeline = new Pipeline(threads, engine::code, sink, complaints)) {
            intake.read(sources, console.in(), pipeline);
            pipeline.finish();
            sink.finish();
            out.finish();
        } finally {
            complaints.progress().clear();
        }
        return complaints.exitCode();
    }

    private Format format() {
        if (format != null) {
            return format;
        }
        return console.outIsTerminal() && output == null ? Format.TABLE : Format.JSONL;
    }

    private boolean coloured() {
        return switch (colour) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> console.outIsTerminal() && console.mayColour() && output == null;
        };
    }
}
