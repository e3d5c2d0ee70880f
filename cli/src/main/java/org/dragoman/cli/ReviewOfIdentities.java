package org.dragoman.cli;

import java.util.List;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Decision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code dragoman review} that tell who and what is the same, and the one that takes a decision back. */
final class ReviewOfIdentities {

    private static final String KEYS = "Keys of actors: an id of the tables (norway), or ~ and a name (\"~ana vell\").";
    private static final String IDS = "Ids of events, or their first 6 characters and more.";

    private ReviewOfIdentities() {}

    /** {@code dragoman review merge-actors}. */
    @Command(
            name = "merge-actors",
            header = "Records that several names mean one somebody.",
            footer =
                    "  dragoman review merge-actors ana-vell \"~a. vell\" --why \"her initial\" --ledger crisis.ledger")
    static final class MergeActors extends ReviewMaking {

        @Parameters(arity = "2..*", paramLabel = "KEY", description = KEYS)
        List<String> keys = List.of();

        @Option(
                names = "--as",
                paramLabel = "KEY",
                description = "The key under which all are told. Default: the first one.")
        @Nullable
        String as;

        MergeActors(Console console) {
            super(console);
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.mergeActors(by, keys, as);
        }
    }

    /** {@code dragoman review split-actors}. */
    @Command(
            name = "split-actors",
            header = "Records that two names do not mean one somebody.",
            description =
                    "%nThe second key leaves the group that it was merged into; the others of the group stay together.%n",
            footer =
                    "  dragoman review split-actors ana-vell \"~a. vell\" --why \"her brother\" --ledger crisis.ledger")
    static final class SplitActors extends ReviewMaking {

        @Parameters(arity = "2", paramLabel = "KEY", description = KEYS)
        List<String> keys = List.of();

        SplitActors(Console console) {
            super(console);
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.splitActors(by, keys.get(0), keys.get(1));
        }
    }

    /** {@code dragoman review merge-events}. */
    @Command(
            name = "merge-events",
            header = "Records that several events are one.",
            footer = "  dragoman review merge-events 844fbf04 1c2d3e4f --why \"one raid\" --ledger crisis.ledger")
    static final class MergeEvents extends ReviewMaking {

        @Parameters(arity = "2..*", paramLabel = "ID", description = IDS)
        List<String> claims = List.of();

        MergeEvents(Console console) {
            super(console);
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.mergeEvents(by, claims);
        }
    }

    /** {@code dragoman review split-events}. */
    @Command(
            name = "split-events",
            header = "Records that two events are not one.",
            footer = "  dragoman review split-events 844fbf04 1c2d3e4f --why \"two raids\" --ledger crisis.ledger")
    static final class SplitEvents extends ReviewMaking {

        @Parameters(arity = "2", paramLabel = "ID", description = IDS)
        List<String> claims = List.of();

        SplitEvents(Console console) {
            super(console);
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.splitEvents(by, claims.get(0), claims.get(1));
        }
    }

    /** {@code dragoman review withdraw}. */
    @Command(
            name = "withdraw",
            header = "Takes a decision back; it stays on record.",
            description = "%nThe decision before it on the same claim counts again. A withdrawal can be withdrawn.%n",
            footer = "  dragoman review withdraw 5d1e0a77 --ledger crisis.ledger")
    static final class Withdraw extends ReviewMaking {

        @Parameters(
                paramLabel = "DECISION",
                description = "The decision's id, or its first 6 characters and more; 'review list' prints it.")
        String decision = "";

        Withdraw(Console console) {
            super(console);
        }

        @Override
        boolean needsReason() {
            return false;
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.withdraw(by, decision);
        }
    }
}
