package org.dragoman.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command {@code dragoman}. */
@Command(
        name = "dragoman",
        versionProvider = Dragoman.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Reads news reports of a political crisis and keeps a sourced ledger: who did what to whom, "
                + "who said what, who stands where, what is demanded by when, who counted what, and how far the way "
                + "to talks has come.%n",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  dragoman read examples/two-oaths-in-bissau.txt --published 2009-08-14",
            "  dragoman read --format jsonl reports/ > ledger.jsonl",
            "  dragoman add reports/ --ledger crisis.ledger",
            "  dragoman search ceasefire --ledger crisis.ledger",
            "  dragoman explain examples/two-oaths-in-bissau.txt \"took the oath\"",
            "  dragoman doctor",
            "",
            "'dragoman COMMAND --help' tells more of a command; docs/command.md tells all."
        })
public final class Dragoman implements Runnable {

    /** Exit code: all went well. */
    static final int FINE = 0;

    /** Exit code: there was a fault. */
    static final int FAULTS = 1;

    /** Exit code: the command was not understood, and nothing was read. */
    static final int USAGE = 2;

    private static final Map<String, String> EXIT_CODES = new TreeMap<>(Map.of(
            "0", "all went well",
            "1", "there was a fault; it was told on standard error",
            "2", "wrong usage; nothing was read"));

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version.")
    boolean version;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Console console;

    Dragoman(Console console) {
        this.console = console;
    }

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofProcess(), arguments));
    }

    /**
     * Runs the command in this process, as if its output went to a file.
     *
     * @return the exit code: 0, 1 after a fault, 2 for wrong usage
     */
    public static int run(InputStream in, OutputStream out, OutputStream err, String... arguments) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return run(new Console(in, out, errors, false, false, Console.USUAL_COLUMNS, false), arguments);
    }

    static int run(Console console, String... arguments) {
        PrintWriter out = new PrintWriter(console.out(), true, StandardCharsets.UTF_8);
        try {
            int code = commandLine(console, out).execute(arguments);
            out.flush();
            return code;
        } catch (Output.NobodyReads e) {
            return FINE;
        } catch (StackOverflowError | OutOfMemoryError | LinkageError problem) {
            boolean debug = Arrays.asList(arguments).contains("--debug");
            new Complaints(console, false, debug).unexpected("this call", problem);
            return FAULTS;
        }
    }

    static CommandLine commandLine(Console console, PrintWriter out) {
        boolean coloured = console.outIsTerminal() && console.mayColour();
        CommandLine line = new CommandLine(new Dragoman(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new AddCommand(console))
                .addSubcommand(new SearchCommand(console))
                .addSubcommand(LedgerCommand.line(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ExportCommand(console))
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new ScoreCommand(console))
                .addSubcommand(new ShowCommand(console))
                .addSubcommand(ReviewCommand.commandLine(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .setOut(out)
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, given) -> misused(console, problem))
                .setExecutionExceptionHandler((problem, used, parsed) -> failed(console, problem, parsed));
        tellExitCodes(line);
        return line;
    }

    private static void tellExitCodes(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        command.usageMessage()
                .footerHeading("%nExamples:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(EXIT_CODES);
        line.getSubcommands().values().forEach(Dragoman::tellExitCodes);
    }

    @Override
    public void run() {
        throw new WrongUsage(Fault.OPTION.with("A command is missing: one of " + String.join(", ", commands()) + "."));
    }

    private Set<String> commands() {
        return spec == null ? Set.of() : spec.subcommands().keySet();
    }

    private static int misused(Console console, ParameterException problem) {
        String message = String.valueOf(problem.getMessage()).strip();
        String sentence = message.endsWith(".") ? message : message + ".";
        console.err().println("dragoman: " + Fault.OPTION.with(sentence).getMessage());
        return USAGE;
    }

    private static int failed(Console console, Exception problem, ParseResult parsed) throws Exception {
        if (problem instanceof Output.NobodyReads) {
            return FINE;
        }
        if (problem instanceof WrongUsage usage) {
            console.err().println("dragoman: " + usage.fault().getMessage());
            return USAGE;
        }
        ParseResult used = parsed;
        while (used.hasSubcommand()) {
            used = used.subcommand();
        }
        boolean debug = used.hasMatchedOption("--debug");
        FaultException fault = Complaints.asFault(used.commandSpec().name(), problem);
        new Complaints(console, false, debug).fault(fault);
        return FAULTS;
    }

    /** The version that the build was made of. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"dragoman " + number()};
        }

        static String number() {
            try (InputStream stream = Dragoman.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                if (stream != null) {
                    properties.load(stream);
                }
                return properties.getProperty("version", "of an unknown version");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
