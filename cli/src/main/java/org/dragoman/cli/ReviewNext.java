package org.dragoman.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Claim;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code dragoman review next}: one undecided claim after the other, put to a person at a terminal. */
@Command(
        name = "next",
        header = "Shows one claim after the other that nobody decided on, the least certain first, and asks.",
        description =
                "%nEach is shown with its words in their place. The answers are a (accept), r (reject, which asks for the "
                        + "reason), s (skip) and q (quit). It needs a terminal; scripts use the other commands.%n",
        footer = {
            "  dragoman review next --ledger crisis.ledger",
            "  dragoman review next --kind event --by Ana --ledger crisis.ledger"
        })
final class ReviewNext implements Callable<Integer> {

    private static final int AT_A_TIME = 20;
    private static final int AROUND = 160;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "Only claims of this kind: statement, event, position, deadline, condition, figure or mediation.")
    @Nullable
    String kind;

    @Mixin
    ReviewMaking.Reviewer reviewer = new ReviewMaking.Reviewer();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ReviewNext(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!console.outIsTerminal()) {
            throw new WrongUsage(Fault.OPTION.with(
                    "'review next' asks a person at a terminal; scripts use 'review accept' and 'review reject'."));
        }
        By by = reviewer.by(false);
        try (Store store = ledger.open(Access.WRITE)) {
            new Session(store, by).run();
        }
        return Dragoman.FINE;
    }

    /** A person's way through the claims. */
    private final class Session {

        private final Store store;
        private final Reviews reviews;
        private final By by;
        private final Set<String> skipped = new HashSet<>();
        private final PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        private final BufferedReader in =
                new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8));

        Session(Store store, By by) {
            this.store = store;
            this.reviews = Reviews.over(store);
            this.by = by;
        }

        void run() {
            Selection among = kind == null ? Selection.ALL : Selection.ALL.kinds(kind);
            boolean goesOn = true;
            while (goesOn) {
                List<Entry> some = reviews.undecided(among.hiding(skipped), AT_A_TIME);
                if (some.isEmpty()) {
                    out.print("Nothing is left to decide on.\n");
                    goesOn = false;
                }
                for (Entry entry : some) {
                    goesOn = goesOn && ask(entry);
                }
            }
            out.flush();
        }

        /** Whether the person goes on. */
        private boolean ask(Entry entry) {
            show(entry);
            while (true) {
                String answer = line("accept (a), reject (r), skip (s) or quit (q)? ");
                if (answer == null || answer.equals("q")) {
                    return false;
                } else if (answer.equals("a")) {
                    reviews.accept(by, entry.id());
                    return true;
                } else if (answer.equals("s")) {
                    skipped.add(entry.id());
                    return true;
                } else if (answer.equals("r") && reject(entry)) {
                    return true;
                }
            }
        }

        private boolean reject(Entry entry) {
            String why = by.why().isEmpty() ? line("why? ") : by.why();
            if (why == null || why.isBlank()) {
                return false;
            }
            reviews.reject(new By(by.person(), why), entry.id());
            return true;
        }

        private @Nullable String line(String question) {
            out.print(question);
            out.flush();
            try {
                String line = in.readLine();
                return line == null ? null : line.strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void show(Entry entry) {
            Claim claim = entry.claim();
            Report report =
                    store.reports(Reports.ALL.numbers(Set.of(entry.report()))).get(0);
            out.print(String.format(
                    Locale.ROOT,
                    "%n%s %s  confidence %.2f  %s%n",
                    claim.kind(),
                    entry.id(),
                    entry.confidence(),
                    ClaimWords.plain(published(report))));
            out.print("  " + ClaimWords.of(claim) + "\n");
            store.text(report.document().sha256())
                    .ifPresent(text -> out.print("  " + around(text, entry.span()) + "\n"));
            claim.anchor()
                    .evidence()
                    .forEach(evidence -> out.print("    " + ClaimWords.plain(evidence.text()) + ": "
                            + ClaimWords.plain(evidence.why()) + "\n"));
        }

        private static String published(Report report) {
            String publisher = report.document().publisher();
            return (publisher == null ? report.document().externalId() : publisher)
                    + (report.document().published() == null
                            ? ""
                            : ", " + report.document().published());
        }

        /** The words of a claim between marks, with what stands before and after them. */
        private static String around(Text text, Span span) {
            Span before = new Span(Math.max(0, span.begin() - AROUND), span.begin());
            Span after = new Span(span.end(), Math.min(text.length(), span.end() + AROUND));
            return ClaimWords.plain((before.begin() > 0 ? "… " : "") + text.quote(before) + "»" + text.quote(span) + "«"
                    + text.quote(after) + (after.end() < text.length() ? " …" : ""));
        }
    }
}
