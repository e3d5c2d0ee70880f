package org.dragoman.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.dragoman.cli.show.Show;
import org.dragoman.ledger.crisis.ActorNames;
import org.dragoman.ledger.crisis.CrisisFile;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.view.Question;
import org.dragoman.ledger.view.Views;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman show}: what a ledger tells, as of a day and as known at an instant. */
@Command(
        name = "show",
        header = "Shows what a ledger tells: as of a day, and as known at an instant.",
        description = "%nWhat several reports tell is brought together by the rules of docs/views.md, anew for each "
                + "question. Every row carries the ids of the claims that it rests on.%n",
        footer = {
            "  dragoman show timeline --ledger crisis.ledger --as-of 2009-08-14",
            "  dragoman show positions --ledger crisis.ledger --actor ECOWAS --as-of 2009-08-14",
            "  dragoman show events --ledger crisis.ledger --since 2009-08 --format csv > events.csv",
            "  dragoman show stories --ledger crisis.ledger --crisis examples/two-oaths-in-bissau-crisis.yaml"
        })
final class ShowCommand implements Callable<Integer> {

    private static final int ROWS_OF_A_TABLE = 50;

    @Parameters(
            paramLabel = "WHAT",
            description = {
                "positions       where each party stands, and stood before",
                "timeline        events, steps of mediation and deadlines, day by day",
                "events          who did what to whom",
                "statements      who said what",
                "deadlines       what is demanded by when, and how that stands",
                "figures         who counted what, and how far the numbers spread",
                "mediation       how far each third party has come",
                "contradictions  what cannot both be so",
                "stories         reports that are about the same",
                "reports         reports, each with its copies and versions"
            })
    Show.What what = Show.What.TIMELINE;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Only what had begun by that day, such as 2019-01-28. Default: all days.")
    @Nullable
    String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = {
                "Only what the ledger knew then: 2019-01-28T12:00:00Z, or a day, whose end in UTC is meant.",
                "Default: now."
            })
    @Nullable
    String knownAt;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = {
                "Only what had not ended before that day. Default: all days; for timeline, events, stories and",
                "reports the 30 days up to --as-of, or up to the last report's day."
            })
    @Nullable
    String since;

    @Mixin
    ActorOptions actors = new ActorOptions();

    @Option(
            names = "--crisis",
            paramLabel = "FILE",
            description = "Only what reports of this crisis tell; docs/views.md tells the form of the file.")
    @Nullable
    Path crisis;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = {
                "At most so many rows: of timeline and events the last ones, else the first ones. 0 for all.",
                "Default: 50 for a table, else 0."
            })
    @Nullable
    Integer limit;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = {
                "table   for a person at a terminal",
                "jsonl   one object a row",
                "csv     RFC 4180, with a line of names",
                "Default: table on a terminal, else jsonl."
            })
    Show.@Nullable Form format;

    @Mixin
    DecisionOptions decisions = new DecisionOptions();

    @Mixin
    LedgerOptions common = new LedgerOptions();

    private final Console console;
    private @Nullable ActorNames names;

    ShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Show.Form form = format != null ? format : console.outIsTerminal() ? Show.Form.TABLE : Show.Form.JSONL;
        CrisisFile declared = crisis == null ? null : CrisisFile.read(crisis, names());
        Question asked = question(form).in(declared == null ? null : declared.crisis());
        try (Store store = common.open(Access.READ);
                Output out = Output.toStream(console.out());
                Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            Entries told = decisions.told(store, asked.knownAt());
            Question question = what.isOfLateDays() ? Views.lately(told, asked) : asked;
            String about = about(question, declared);
            Show.Look look =
                    new Show.Look(what + about, console.columns(), console.outIsTerminal() && console.mayColour());
            int rows = new Show(what, form, key -> names().name(key)).print(told, question, look, writer);
            if (rows == 0) {
                new Complaints(console, common.quiet, common.debug).remark("The ledger holds no " + look.title() + ".");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Dragoman.FINE;
    }

    private Question question(Show.Form form) {
        LocalDate first = GivenTime.first("--since", since);
        LocalDate last = GivenTime.last("--as-of", asOf);
        if (first != null && last != null && last.isBefore(first)) {
            throw new WrongUsage(Fault.OPTION.with("--since " + since + " lies after --as-of " + asOf + "."));
        }
        int rows = limit != null ? limit : form == Show.Form.TABLE ? ROWS_OF_A_TABLE : 0;
        if (rows < 0) {
            throw new WrongUsage(Fault.OPTION.with("--limit is 0 or more, not " + rows + "."));
        }
        return Question.EVERYTHING
                .since(first)
                .asOf(last)
                .knownAt(GivenTime.instant("--known-at", knownAt))
                .about(actors.keys(this::names))
                .limit(rows);
    }

    /** The tables of names are read only where they are needed: that takes longer than many a question. */
    private ActorNames names() {
        if (names == null) {
            names = ActorNames.load();
        }
        return names;
    }

    private static String about(Question question, @Nullable CrisisFile declared) {
        List<String> words = new ArrayList<>();
        if (declared != null) {
            words.add("of the crisis \"" + declared.name() + "\"");
        }
        if (!question.actors().isEmpty()) {
            words.add("about " + String.join(" or ", new TreeSet<>(question.actors())));
        }
        if (question.since() != null) {
            words.add("since " + question.since());
        }
        if (question.asOf() != null) {
            words.add("as of " + question.asOf());
        }
        if (question.knownAt() != null) {
            words.add("as known at " + question.knownAt());
        }
        return words.isEmpty() ? "" : " " + String.join(", ", words);
    }
}
