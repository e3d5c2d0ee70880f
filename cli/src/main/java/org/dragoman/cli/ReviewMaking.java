package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every command that records one decision. */
abstract class ReviewMaking implements Callable<Integer> {

    @Mixin
    Reviewer reviewer = new Reviewer();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ReviewMaking(Console console) {
        this.console = console;
    }

    /** Who decides, and why. */
    static final class Reviewer {

        private static final String VARIABLE = "DRAGOMAN_REVIEWER";

        @Option(
                names = "--by",
                paramLabel = "NAME",
                description = {
                    "Who decides.",
                    "Default: what the environment variable DRAGOMAN_REVIEWER names, else the system's user."
                })
        @Nullable
        String person;

        @Option(names = "--why", paramLabel = "WORDS", description = "The reason, which is kept with the decision.")
        @Nullable
        String why;

        By by(boolean needsReason) {
            if (needsReason && (why == null || why.isBlank())) {
                throw new WrongUsage(Fault.OPTION.with("--why is missing: the reason is kept with the decision."));
            }
            String named = person != null ? person : System.getenv(VARIABLE);
            String name = named != null && !named.isBlank() ? named : System.getProperty("user.name", "");
            if (name.isBlank() || person != null && person.isBlank()) {
                throw new WrongUsage(Fault.OPTION.with("--by is empty, and nothing else tells who you are."));
            }
            return new By(name, why == null ? "" : why);
        }
    }

    @Override
    public Integer call() {
        By by = reviewer.by(needsReason());
        check();
        try (Store store = ledger.open(Access.WRITE)) {
            Decision decision = decide(Reviews.over(store, tables()), by);
            PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
            Decision.Subject subject = decision.subject();
            out.print(decision.id() + "  " + decision.action()
                    + (subject == null ? "" : " " + subject.kind() + " " + subject.claim()) + "\n");
            out.flush();
        }
        return Dragoman.FINE;
    }

    /** Whether the decision is to be recorded with a reason. */
    boolean needsReason() {
        return true;
    }

    /** Refuses what is wrong before a ledger is opened. */
    void check() {}

    /** Folders of an analyst's own tables. */
    List<Path> tables() {
        return List.of();
    }

    abstract Decision decide(Reviews reviews, By by);
}
