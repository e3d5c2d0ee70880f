package org.dragoman.cli;

import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that works on a ledger. */
final class LedgerOptions {

    private static final String VARIABLE = "DRAGOMAN_LEDGER";

    @Option(
            names = "--ledger",
            paramLabel = "FILE|URL",
            description = {
                "The ledger: a file, or postgresql://user:password@host/database.",
                "Default: what the environment variable DRAGOMAN_LEDGER names."
            })
    @Nullable
    String ledger;

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

    Location location() {
        String words = ledger != null ? ledger : System.getenv(VARIABLE);
        if (words == null || words.isBlank()) {
            throw new WrongUsage(Fault.OPTION.with("--ledger is missing, and DRAGOMAN_LEDGER names none."));
        }
        return location(words);
    }

    /** What a person wrote for a ledger. */
    static Location location(String words) {
        try {
            return Location.of(words);
        } catch (FaultException fault) {
            throw new WrongUsage(fault);
        }
    }

    Store open(Access access) {
        return Store.open(location(), access);
    }
}
