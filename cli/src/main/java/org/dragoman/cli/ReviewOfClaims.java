package org.dragoman.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.review.Setting;
import org.dragoman.ledger.store.Decision;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands of {@code dragoman review} that decide on one claim. */
final class ReviewOfClaims {

    private static final String ID = "The claim's id, or its first 6 characters and more.";

    private ReviewOfClaims() {}

    /** {@code dragoman review accept}. */
    @Command(
            name = "accept",
            header = "Records that a claim is right as the ledger tells it now.",
            footer = "  dragoman review accept 844fbf04 --ledger crisis.ledger")
    static final class Accept extends ReviewMaking {

        @Parameters(paramLabel = "ID", description = ID)
        String claim = "";

        Accept(Console console) {
            super(console);
        }

        @Override
        boolean needsReason() {
            return false;
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.accept(by, claim);
        }
    }

    /** {@code dragoman review reject}. */
    @Command(
            name = "reject",
            header = "Records that there is no such claim; it is hidden wherever the ledger is asked.",
            footer = "  dragoman review reject 844fbf04 --why \"a plan, not an act\" --ledger crisis.ledger")
    static final class Reject extends ReviewMaking {

        @Parameters(paramLabel = "ID", description = ID)
        String claim = "";

        Reject(Console console) {
            super(console);
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.reject(by, claim);
        }
    }

    /** What is set, and the codebook that it is checked against. */
    static final class Fields {

        @Option(
                names = "--set",
                paramLabel = "FIELD=VALUE",
                description = {
                    "A field, as docs/records.md names it, and its value: JSON, or plain words.",
                    "type=ASSAULT   actors[0].name=\"Ana Vell\"   date.value=2024-03-04   place=null",
                    "May be given several times."
                })
        List<String> settings = new ArrayList<>();

        @Option(
                names = "--knowledge",
                paramLabel = "FOLDER",
                description = {
                    "Folder of your own tables, whose event types may then be set.",
                    "May be given several times."
                })
        List<Path> knowledge = new ArrayList<>();

        List<Setting> all() {
            try {
                return settings.stream().map(Setting::parse).toList();
            } catch (FaultException fault) {
                throw new WrongUsage(fault);
            }
        }
    }

    /** {@code dragoman review correct}. */
    @Command(
            name = "correct",
            header = "Sets fields of a claim otherwise.",
            description =
                    "%nWhere an event's type or mode is set and its act is not, its other codes become the general ones "
                            + "of that type. What ties a claim to its words (id, document, span, kind, text, evidence, coder) cannot be set.%n",
            footer = {
                "  dragoman review correct 844fbf04 --set type=ASSAULT --why \"they fired\" --ledger crisis.ledger",
                "  dragoman review correct 844fbf04 --set actors[0].name=\"Ana Vell\" --set actors[0].id=null \\",
                "      --set date.value=2024-03-04 --why \"her deputy was meant\" --ledger crisis.ledger"
            })
    static final class Correct extends ReviewMaking {

        @Parameters(paramLabel = "ID", description = ID)
        String claim = "";

        @Mixin
        Fields fields = new Fields();

        Correct(Console console) {
            super(console);
        }

        @Override
        void check() {
            if (fields.all().isEmpty()) {
                throw new WrongUsage(Fault.OPTION.with("--set is missing: what is to be corrected?"));
            }
        }

        @Override
        List<Path> tables() {
            return fields.knowledge;
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            return reviews.correct(by, claim, fields.all());
        }
    }

    /** {@code dragoman review add}. */
    @Command(
            name = "add",
            header = "Adds a claim by hand.",
            description =
                    "%nIt stands in every report that has the same text. Lists that are left out are empty, and of "
                            + "an actor the name is enough.%n",
            footer = {
                "  dragoman review add --report 04df00 --span 120:128 --kind event --set type=ASSAULT \\",
                "      --set actors[0].name=\"Ana Vell\" --ledger crisis.ledger",
                "  dragoman review add --report 04df00 --span 120:128 \\",
                "      --record '{\"kind\":\"figure\",\"value\":6,\"what\":\"people killed\"}' --ledger crisis.ledger"
            })
    static final class Add extends ReviewMaking {

        private static final Pattern SPAN = Pattern.compile("(\\d{1,9}):(\\d{1,9})");

        @Option(
                names = "--report",
                required = true,
                paramLabel = "ID",
                description = "The document's id, or its first 6 characters and more.")
        String report = "";

        @Option(
                names = "--span",
                required = true,
                paramLabel = "BEGIN:END",
                description = "The words that carry the claim, in characters from 0, the end not counted.")
        String span = "";

        @Option(
                names = "--kind",
                paramLabel = "KIND",
                description = "statement, event, position, deadline, condition, figure or mediation.")
        @Nullable
        String kind;

        @Option(
                names = "--record",
                paramLabel = "JSON",
                description = "The kind and the kind's own fields, as docs/records.md tells them, instead of --kind.")
        @Nullable
        String record;

        @Mixin
        Fields fields = new Fields();

        Add(Console console) {
            super(console);
        }

        @Override
        boolean needsReason() {
            return false;
        }

        @Override
        void check() {
            fields.all();
            span();
            if ((kind == null) == (record == null) || kind != null && !kind.matches("[a-z]+")) {
                throw new WrongUsage(Fault.OPTION.with("Give either --kind KIND or --record JSON."));
            }
        }

        private Span span() {
            Matcher matcher = SPAN.matcher(span);
            if (!matcher.matches()) {
                throw new WrongUsage(Fault.OPTION.with("--span is written BEGIN:END, not " + span + "."));
            }
            int begin = Integer.parseInt(matcher.group(1));
            int end = Integer.parseInt(matcher.group(2));
            if (end <= begin) {
                throw new WrongUsage(Fault.OPTION.with("--span ends after it begins, unlike " + span + "."));
            }
            return new Span(begin, end);
        }

        @Override
        List<Path> tables() {
            return fields.knowledge;
        }

        @Override
        Decision decide(Reviews reviews, By by) {
            String written = record != null ? record : "{\"kind\":\"" + kind + "\"}";
            return reviews.add(by, report, span(), written, fields.all());
        }
    }
}
