package org.dragoman.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.dragoman.ledger.review.Gold;
import org.dragoman.ledger.review.Marks;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman review gold}: reviewed claims as gold ledgers. */
@Command(
        name = "gold",
        header = "Writes reviewed claims as gold ledgers, which 'dragoman score' reads.",
        description =
                "%nFor each report of which at least one claim was decided on, NAME.txt and NAME.yaml (docs/gold.md). "
                        + "What people accepted, corrected or added must be found; what nobody decided on may be found; sentences of "
                        + "which all events were rejected must yield none.%n",
        footer = {
            "  dragoman review gold reviewed --ledger crisis.ledger",
            "  dragoman score reviewed",
            "  dragoman review gold reviewed --marks --ledger crisis.ledger"
        })
final class ReviewGold implements Callable<Integer> {

    /** The folder of marks in the folder of gold. */
    private static final String MARKS = "marks";

    @Parameters(paramLabel = "FOLDER", description = "Where the files go; made if it is not there.")
    Path folder = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "ID",
            description = {"Only this report, by its document's whole id.", "May be given several times. Default: all."
            })
    List<String> reports = List.of();

    @Option(
            names = "--marks",
            description = {
                "Write FOLDER/marks, too: reports with marks that training/encoder/train.py learns from, each with at least",
                "one sentence on all of whose events, statements and steps of mediation somebody decided."
            })
    boolean marks;

    @Mixin
    CrisisOptions of = new CrisisOptions();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ReviewGold(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        Reports among = Reports.ALL.ids(Set.copyOf(reports)).crisis(of.crisis());
        try (Store store = ledger.open(Access.READ)) {
            make(folder);
            if (marks) {
                make(folder.resolve(MARKS));
            }
            Counts counts = new Counts();
            Reviews.over(store)
                    .gold(
                            among,
                            gold -> counts.add(write(gold)),
                            undated -> complaints.warning(Fault.REVIEW_UNDATED.with(undated)));
            if (!ledger.quiet) {
                console.err().println(counts.told() + (marks ? counts.toldOfMarks() : ""));
            }
        }
        return complaints.exitCode();
    }

    private static final class Counts {
        private int reports;
        private int decided;
        private int open;
        private int marked;
        private int read;
        private int sentences;

        void add(Gold gold) {
            reports++;
            decided += gold.decided();
            open += gold.open();
            Marks of = gold.marks();
            if (of != null) {
                marked++;
                read += of.read();
                sentences += of.sentences();
            }
        }

        String told() {
            return String.format(Locale.ROOT, "%,d reports: %,d claims decided on, %,d open", reports, decided, open);
        }

        String toldOfMarks() {
            return String.format(Locale.ROOT, "; marks in %,d: %,d of %,d sentences", marked, read, sentences);
        }
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw Fault.OUTPUT.with(folder, "the folder cannot be made");
        }
    }

    private Gold write(Gold gold) {
        write(gold.name() + ".txt", gold.text().toString());
        write(gold.name() + ".yaml", gold.ledger());
        if (marks) {
            writeMarks(gold);
        }
        return gold;
    }

    /** Marks of an earlier time that no longer hold are taken away. */
    private void writeMarks(Gold gold) {
        Path file = Path.of(MARKS, gold.name() + ".txt");
        Marks of = gold.marks();
        if (of != null) {
            write(file.toString(), of.report());
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw Output.fault(folder.resolve(file).toString(), e);
        }
    }

    private void write(String name, String content) {
        try (Output out = Output.toFile(folder.resolve(name))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }
}
