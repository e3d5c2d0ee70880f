package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.intake.Intake;
import org.dragoman.intake.feed.FeedState;
import org.dragoman.intake.feed.Feeds;
import org.dragoman.intake.feed.Round;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman add}: reports in, into a ledger. */
@Command(
        name = "add",
        header = "Reads reports and puts what they tell into a ledger.",
        description =
                "%nA report that the ledger has already, coded in the same way, is passed over; so the command can be "
                        + "stopped at any moment and run again, and goes on where it was. A report that was coded in "
                        + "another way before, by an older Dragoman or with other tables, is coded anew; what was known "
                        + "before is kept as known then. Of reports that are the same in text, "
                        + "publisher, address, title and day the first one is read.%n",
        footer = {
            "  dragoman add reports/ --ledger crisis.ledger",
            "  dragoman add report.txt --published 2019-01-28 --publisher Reuters --ledger crisis.ledger",
            "  dragoman add reports.jsonl --threads 2 --ledger postgresql://analyst@localhost/crisis",
            "  dragoman add https://news.example/rss.xml --ledger crisis.ledger"
        })
final class AddCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|URL|-",
            description = {
                "Reports: plain text, HTML, JSON Lines, folders of these, or - for standard input.",
                "Folders are read with all that is in them, sorted by name.",
                "An address (http or https) is a feed, RSS or Atom, of which the new entries are read, or a page."
            })
    List<String> sources = List.of();

    @Option(
            names = "--allow-private-addresses",
            description = "Fetch feeds and pages from this machine and from inside private networks too.")
    boolean allowPrivateAddresses;

    @Option(
            names = "--batch",
            paramLabel = "CLAIMS",
            defaultValue = "2000",
            description = {
                "Claims that are written in one transaction; so many at most are lost with a killed process.",
                "Default: 2000, or fewer every ten seconds."
            })
    int batch;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = {"Reports coded at the same time. Default: 1.", "The ledger is the same with any number."})
    int threads;

    @Mixin
    PublicationOptions publication = new PublicationOptions();

    @Mixin
    ReaderOptions reader = new ReaderOptions();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    AddCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > Pipeline.MOST_THREADS) {
            throw new WrongUsage(Fault.OPTION.with(
                    "--threads is a number from 1 to " + Pipeline.MOST_THREADS + ", not " + threads + "."));
        }
        if (batch < 1) {
            throw new WrongUsage(Fault.OPTION.with("--batch is a number of 1 or more, not " + batch + "."));
        }
        Intake intake = publication.intake();
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        if (complaints.progress().isWatched()) {
            complaints.progress().expect(Intake.count(sources));
        }
        try (Store store = ledger.open(Access.CREATE)) {
            Engine engine = Engine.load(reader, complaints);
            LedgerSink sink = new LedgerSink(store, engine.coderVersion(), batch);
            try (Pipeline pipeline = new Pipeline(threads, engine::code, sink, complaints)) {
                NewReports news = new NewReports(store, engine.coderVersion(), pipeline, complaints);
                Runnable keep = () -> {
                    news.finish();
                    pipeline.finish();
                    sink.finish();
                };
                intake.read(files(), console.in(), news);
                keep.run();
                poll(intake, store, news, keep);
                tell(sink.summary(news, complaints.faults()), store);
            }
        } finally {
            complaints.progress().clear();
        }
        return complaints.exitCode();
    }

    private List<String> files() {
        return sources.stream().filter(source -> !Feeds.isAddress(source)).toList();
    }

    /** Reads feeds and pages; what was heard of each is kept only when its reports are. */
    private void poll(Intake intake, Store store, NewReports news, Runnable keep) {
        Feeds feeds = Feeds.create().withIntake(intake);
        Round round = (allowPrivateAddresses ? feeds.allowingPrivateAddresses() : feeds).round(news);
        for (String source : sources) {
            if (Feeds.isAddress(source)) {
                FeedState heard = round.poll(source, store.feed(source));
                keep.run();
                store.keepFeed(source, heard);
            }
        }
    }

    private void tell(String summary, Store store) {
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        out.print(summary + " Ledger: " + store.location() + "\n");
        out.flush();
    }
}
