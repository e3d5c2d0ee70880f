package org.dragoman.cli;

import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** Tells on standard error what went wrong, and counts the faults. */
final class Complaints {

    /** Names come from untrusted files and must not move a terminal's cursor. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u202A-\u202E\u2066-\u2069]");

    private final Console console;
    private final boolean quiet;
    private final boolean debug;
    private final Progress progress;
    private int faults;

    Complaints(Console console, boolean quiet, boolean debug) {
        this.console = console;
        this.quiet = quiet;
        this.debug = debug;
        this.progress = new Progress(console, quiet);
    }

    /** Something that could not be done; the command will end with 1. */
    synchronized void fault(FaultException fault) {
        faults++;
        tell("dragoman: " + fault.getMessage(), fault);
    }

    /** Something to know; the command may still end with 0. */
    synchronized void warning(FaultException fault) {
        if (!quiet) {
            tell("dragoman: warning: " + fault.getMessage(), fault);
        }
    }

    /** A sentence on what was done; no fault and no warning. */
    synchronized void remark(String sentence) {
        if (!quiet) {
            progress.clear();
            console.err().println(CONTROLS.matcher("dragoman: " + sentence).replaceAll("\uFFFD"));
        }
    }

    /** Something that Dragoman should not have let happen, while it worked on what the subject names. */
    void unexpected(String subject, Throwable problem) {
        fault(asFault(subject, problem));
    }

    static FaultException asFault(String subject, Throwable problem) {
        if (problem instanceof FaultException fault) {
            return fault;
        }
        Throwable cause = problem.getCause();
        if (cause != null
                && (problem instanceof ExceptionInInitializerError || problem instanceof CompletionException)) {
            return asFault(subject, cause);
        }
        String reason = problem instanceof OutOfMemoryError
                ? "the memory is full; give it more with DRAGOMAN_JAVA_OPTS=-Xmx2g"
                : problem.getClass().getSimpleName()
                        + (problem.getMessage() == null ? "" : " (" + problem.getMessage() + ")")
                        + "; --debug tells where";
        FaultException fault = Fault.INTERNAL.with(subject, reason);
        fault.initCause(problem);
        return fault;
    }

    private void tell(String line, FaultException fault) {
        progress.clear();
        console.err().println(CONTROLS.matcher(line).replaceAll("\uFFFD"));
        if (debug) {
            Throwable told = fault.getCause() == null ? fault : fault.getCause();
            told.printStackTrace(console.err());
        }
    }

    Progress progress() {
        return progress;
    }

    /** How many faults there were. */
    synchronized int faults() {
        return faults;
    }

    /** 1 if there was a fault, else 0. */
    synchronized int exitCode() {
        return faults > 0 ? Dragoman.FAULTS : Dragoman.FINE;
    }
}
