package org.dragoman.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads from and prints to.
 *
 * @param in standard input
 * @param out standard output, not buffered, so that a pipe's end shows at once
 * @param err standard error
 * @param outIsTerminal whether a person reads what goes to standard output
 * @param errIsTerminal whether a person reads what goes to standard error
 * @param columns width of the terminal
 * @param mayColour whether the environment allows colours, which it forbids by {@code NO_COLOR}
 */
record Console(
        InputStream in,
        OutputStream out,
        PrintStream err,
        boolean outIsTerminal,
        boolean errIsTerminal,
        int columns,
        boolean mayColour) {

    /** Set by the script, which can ask of each stream by itself; Java can only ask of all together. */
    private static final String TERMINALS = "dragoman.terminals";

    private static final String WIDTH = "dragoman.columns";

    static final int USUAL_COLUMNS = 100;

    /** The streams of this process. */
    static Console ofProcess() {
        String terminals = System.getProperty(TERMINALS);
        boolean all = terminals == null && System.console() != null;
        String noColour = System.getenv("NO_COLOR");
        return new Console(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                all || terminals != null && terminals.contains("out"),
                all || terminals != null && terminals.contains("err"),
                columnsOfTerminal(),
                noColour == null || noColour.isEmpty());
    }

    private static int columnsOfTerminal() {
        try {
            int columns =
                    Integer.parseInt(System.getProperty(WIDTH, System.getenv().getOrDefault("COLUMNS", "")));
            return columns > 0 ? columns : USUAL_COLUMNS;
        } catch (NumberFormatException e) {
            return USUAL_COLUMNS;
        }
    }
}
