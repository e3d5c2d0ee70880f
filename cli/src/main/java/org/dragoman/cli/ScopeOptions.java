package org.dragoman.cli;

import org.dragoman.ledger.crisis.ActorNames;
import org.dragoman.ledger.exchange.told.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that tell which part of a ledger is meant. */
final class ScopeOptions {

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Only what may hold on this day or later: 2019-01-28, 2019-01 or 2019.")
    @Nullable
    String since;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Only what begins on this day or earlier: 2019-01-28, 2019-01 or 2019.")
    @Nullable
    String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = {
                "As the ledger knew it then: 2019-01-28T09:30:00Z, or a day, which is meant to its end in UTC.",
                "Default: now."
            })
    @Nullable
    String knownAt;

    @Mixin
    ActorOptions actors = new ActorOptions();

    @Mixin
    CrisisOptions crisis = new CrisisOptions();

    private @Nullable ActorNames names;

    boolean isGiven() {
        return since != null || asOf != null || knownAt != null || !actors.actors.isEmpty() || crisis.file != null;
    }

    Scope scope() {
        return new Scope(
                GivenTime.first("--since", since),
                GivenTime.last("--as-of", asOf),
                GivenTime.instant("--known-at", knownAt),
                actors.keys(this::names),
                crisis.declared(this::names));
    }

    /** The tables of names are read only where they are needed, and once. */
    private ActorNames names() {
        if (names == null) {
            names = ActorNames.load();
        }
        return names;
    }
}
