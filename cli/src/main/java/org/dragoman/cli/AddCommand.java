package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.dragoman.intake.Intake;
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
                        + "before is kept as known then.%n",
        footer = {
            "  dragoman add reports/ --ledger crisis.ledger",
            "  dragoman add report.txt --published 2019-01-28 --publisher Reuters --ledger crisis.ledger",
            "  dragoman add reports.jsonl --threads 2 --ledger postgresql://analyst@localhost/crisis"
        })
final class AddCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|FOLDER|-",
            description = {
                "Reports: plain text, HTML, JSON Lines, folders of these, or - for standard input.",
                "Folders are read with all that is in them, sorted by name."
            })
    List<String> sources = List.of();

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
        Intake intake = publication.intake();
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        if (complaints.progress().isWatched()) {
            complaints.progress().expect(Intake.count(sources));
        }
        try (Store store = ledger.open(Access.CREATE)) {
            Engine engine = Engine.load(reader, complaints);
            LedgerSink sink = new LedgerSink(store, engine.coderVersion());
            try (Pipeline pipeline = new Pipeline(threads, engine::code, sink, complaints)) {
                NewReports news = new NewReports(store, engine.coderVersion(), pipeline, complaints.progress());
                intake.read(sources, console.in(), news);
                news.finish();
                pipeline.finish();
                sink.finish();
                tell(sink, news.passedOver(), store);
            }
        } finally {
            complaints.progress().clear();
        }
        return complaints.exitCode();
    }

    private void tell(LedgerSink sink, int passedOver, Store store) {
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        out.print(sink.summary(passedOver) + " Ledger: " + store.location() + "\n");
        out.flush();
    }
}
