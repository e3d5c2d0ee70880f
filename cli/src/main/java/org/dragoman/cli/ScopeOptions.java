package org.dragoman.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
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

    boolean isGiven() {
        return since != null || asOf != null || knownAt != null;
    }

    Scope scope() {
        PartialDate from = day("--since", since);
        PartialDate to = day("--as-of", asOf);
        return new Scope(from == null ? null : from.earliest(), to == null ? null : to.latest(), instant(knownAt));
    }

    private static @Nullable PartialDate day(String option, @Nullable String words) {
        try {
            return words == null ? null : PartialDate.parse(words);
        } catch (DateTimeException malformed) {
            throw new WrongUsage(Fault.DATE.with(option, words));
        }
    }

    private static @Nullable Instant instant(@Nullable String words) {
        try {
            if (words == null) {
                return null;
            }
            return words.indexOf('T') > 0
                    ? Instant.parse(words)
                    : LocalDate.parse(words)
                            .plusDays(1)
                            .atStartOfDay()
                            .toInstant(ZoneOffset.UTC)
                            .minusNanos(1_000);
        } catch (DateTimeException malformed) {
            throw new WrongUsage(Fault.OPTION.with(
                    "--known-at is an instant such as 2019-01-28T09:30:00Z or a day, not \"" + words + "\"."));
        }
    }
}
