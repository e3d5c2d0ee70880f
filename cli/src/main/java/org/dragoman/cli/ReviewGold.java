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
        footer = {"  dragoman review gold reviewed --ledger crisis.ledger", "  dragoman score reviewed"})
final class ReviewGold implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Where the files go; made if it is not there.")
    Path folder = Path.of("");

    @Option(
            names = "--report",
            paramLabel = "ID",
            description = {"Only this report, by its document's whole id.", "May be given several times. Default: all."
            })
    List<String> reports = List.of();

    @Mixin
    LedgerOptions ledger = new LedgerOptions();

    private final Console console;

    ReviewGold(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console, ledger.quiet, ledger.debug);
        try (Store store = ledger.open(Access.READ)) {
            make(folder);
            Reports among = reports.isEmpty() ? Reports.ALL : Reports.ALL.ids(Set.copyOf(reports));
            Counts counts = new Counts();
            Reviews.over(store)
                    .gold(
                            among,
                            gold -> counts.add(write(gold)),
                            undated -> complaints.warning(Fault.REVIEW_UNDATED.with(undated)));
            if (!ledger.quiet) {
                console.err()
                        .println(String.format(
                                Locale.ROOT,
                                "%,d reports: %,d claims decided on, %,d open",
                                counts.reports,
                                counts.decided,
                                counts.open));
            }
        }
        return complaints.exitCode();
    }

    private static final class Counts {
        private int reports;
        private int decided;
        private int open;

        void add(Gold gold) {
            reports++;
            decided += gold.decided();
            open += gold.open();
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
        return gold;
    }

    private void write(String name, String content) {
        try (Output out = Output.toFile(folder.resolve(name))) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.finish();
        }
    }
}
