package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.dragoman.cli.hits.HitLines;
import org.dragoman.cli.table.HitTable;
import org.dragoman.ledger.search.Embedding;
import org.dragoman.ledger.search.Hits;
import org.dragoman.ledger.search.Listener;
import org.dragoman.ledger.search.Request;
import org.dragoman.ledger.search.Search;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.reader.encoder.Meaning;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman search}: what a ledger holds on some words. */
@Command(
        name = "search",
        header = "Finds reports, statements and events of a ledger by their words or by their meaning.",
        description =
                "%nAll words must be found, in any form and order; \"phrases\" as they stand, word OR word is either, "
                        + "-word must not be found, prefix* is any word that begins so. speaker:NAME, publisher:NAME and kind:report, "
                        + "kind:statement or kind:event say where. The index lies beside the ledger, is brought up to date first, and "
                        + "may be deleted.%n",
        footer = {
            "  dragoman search ceasefire --ledger crisis.ledger",
            "  dragoman search '\"peace talks\" speaker:minister -Geneva' --since 2019-01 --ledger crisis.ledger",
            "  dragoman search --meaning 'who wants to send troops?' --ledger crisis.ledger"
        })
final class SearchCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "What is looked for.")
    List<String> words = List.of();

    @Option(
            names = "--meaning",
            description = {
                "Find reports and statements whose meaning comes nearest to that of the words, whatever words they use.",
                "The first search of this kind reads all that is new once, at some hundredths of a second a text."
            })
    boolean meaning;

    @Option(
            names = "--since",
            paramLabel = "DAY",
            description = "Leave out what ended before that day, such as 2019-01-28, and reports published before it.")
    @Nullable
    String since;

    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Leave out what had not begun by that day, or has no day, and reports published after it.")
    @Nullable
    String asOf;

    @Option(
            names = "--known-at",
            paramLabel = "INSTANT",
            description = {
                "Find only what the ledger knew then: 2019-01-28T12:00:00Z, or a day, whose end in UTC is meant.",
                "Default: now."
            })
    @Nullable
    String knownAt;

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            defaultValue = "20",
            description = "At most so many hits, up to " + Request.MOST_HITS + ". Default: 20.")
    int limit;

    /** How hits are printed. */
    enum Form {
        TABLE,
        JSONL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            description = {
                "table   for a person at a terminal",
                "jsonl   one object a hit",
                "Default: table on a terminal, else jsonl."
            })
    @Nullable
    Form format;

    @Option(
            names = "--index",
            paramLabel = "FOLDER",
            description = {
                "Where the index is. Default: beside the ledger's file, with .search after its name; for PostgreSQL",
                "in the folder that XDG_CACHE_HOME names, or ~/.cache."
            })
    @Nullable
    Path index;

    @Mixin
    DecisionOptions decisions = new DecisionOptions();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    SearchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Request request = request();
        Location location = ledger.location();
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        Path folder = index != null ? index : Search.usualFolder(location, System.getenv());
        try (Store store = ledger.open(Access.READ)) {
            Search search = new Search(store, decisions.told(store, request.knownAt()), folder, listener(complaints));
            Hits hits = meaning ? search.meaning(request, embedding()) : search.words(request);
            complaints.progress().clear();
            print(hits);
        } finally {
            complaints.progress().clear();
        }
        return complaints.exitCode();
    }

    private void print(Hits hits) {
        Form form = format != null ? format : console.outIsTerminal() ? Form.TABLE : Form.JSONL;
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        out.print(
                form == Form.JSONL
                        ? HitLines.render(hits)
                        : HitTable.render(hits, console.columns(), console.outIsTerminal() && console.mayColour()));
        out.flush();
    }

    private Request request() {
        if (limit < 1 || limit > Request.MOST_HITS) {
            throw new WrongUsage(
                    Fault.OPTION.with("--limit is a number from 1 to " + Request.MOST_HITS + ", not " + limit + "."));
        }
        LocalDate first = GivenTime.first("--since", since);
        LocalDate last = GivenTime.last("--as-of", asOf);
        if (first != null && last != null && last.isBefore(first)) {
            throw new WrongUsage(Fault.OPTION.with("--since " + since + " lies after --as-of " + asOf + "."));
        }
        return new Request(String.join(" ", words), first, last, GivenTime.instant("--known-at", knownAt), limit);
    }

    private static Listener listener(Complaints complaints) {
        return new Listener() {
            @Override
            public void expect(long count) {
                complaints.progress().expect(count);
            }

            @Override
            public void step() {
                complaints.progress().step();
            }

            @Override
            public void warning(FaultException warning) {
                complaints.warning(warning);
            }
        };
    }

    private static Embedding embedding() {
        Meaning model = Meaning.load();
        return new Embedding() {
            @Override
            public String version() {
                return Meaning.VERSION;
            }

            @Override
            public float[] ofPassage(String passage) {
                return model.ofPassage(passage);
            }

            @Override
            public float[] ofQuestion(String question) {
                return model.ofQuestion(question);
            }
        };
    }
}
