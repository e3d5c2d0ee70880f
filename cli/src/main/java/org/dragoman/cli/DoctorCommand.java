package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dragoman doctor}: whether all that Dragoman needs is there and works. */
@Command(
        name = "doctor",
        header = "Checks that all that Dragoman needs is there and works.",
        description =
                "%nLooks at Java, memory, the terminal's encoding, the tables and the syntax model, and reads two "
                        + "sentences to the records that they should yield. Each line begins with ok or failed.%n",
        footer = {"  dragoman doctor", "  dragoman doctor || echo 'Dragoman needs a look'"})
final class DoctorCommand implements Callable<Integer> {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    boolean help;

    @Option(names = "--debug", description = "Print where in the program a fault arose.")
    boolean debug;

    private final Console console;

    DoctorCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        boolean allWell = true;
        for (Checkup.Finding finding : Checkup.all(console)) {
            allWell &= finding.ok();
            out.print((finding.ok() ? "ok      " : "failed  ") + finding.what() + "\n");
            if (!finding.ok()) {
                out.print("        " + finding.remedy() + "\n");
            }
            if (debug && finding.problem() != null) {
                finding.problem().printStackTrace(console.err());
            }
            out.flush();
        }
        return allWell ? Dragoman.FINE : Dragoman.FAULTS;
    }
}
