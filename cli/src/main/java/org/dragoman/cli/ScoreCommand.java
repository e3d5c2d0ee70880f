package org.dragoman.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dragoman.cli.brief.ClaimWords;
import org.dragoman.evaluation.score.GoldLedger;
import org.dragoman.evaluation.score.ReportScore;
import org.dragoman.evaluation.score.ScoreSheet;
import org.dragoman.evaluation.score.Scorer;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.intake.Receiver;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dragoman score}: how well Dragoman's records agree with ledgers drawn up by hand. */
@Command(
        name = "score",
        header = "Tells how well the records agree with ledgers drawn up by hand.",
        description = "%nPrints precision, recall and F1 by kind of record, for each report and for all. docs/gold.md "
                + "tells the form of the ledgers and the rules of the comparison.%n",
        footer = {
            "  dragoman score gold/develop",
            "  dragoman score -v gold/develop/two-oaths-in-bissau.yaml",
            "  dragoman score --format jsonl gold/develop > scores.jsonl"
        })
final class ScoreCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "GOLD",
            description =
                    "Gold files (NAME.yaml or NAME.json, with the report in NAME.txt beside it) or folders of them.")
    List<Path> sources = List.of();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or jsonl (one object for each report and kind). Default: table.")
    ScoreFormat format = ScoreFormat.TABLE;

    @Option(
            names = {"-v", "--verbose"},
            description = "Tell also each gold item that was missed and each record that agrees with none.")
    boolean verbose;

    @Mixin
    CommonOptions common = new CommonOptions();

    private final Console console;

    ScoreCommand(Console console) {
        this.console = console;
    }

    /** How scores are printed. */
    enum ScoreFormat {
        TABLE,
        JSONL
    }

    @Override
    public Integer call() {
        Complaints complaints = new Complaints(console, common.quiet, common.debug);
        List<Path> files = GoldLedger.find(sources);
        Engine engine = Engine.load(common, complaints);
        Set<String> types = engine.knowledge().codebook().types().stream()
                .map(EventType::name)
                .collect(Collectors.toSet());
        List<ReportScore> scores = new ArrayList<>();
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        for (Path file : files) {
            try {
                ReportScore score = score(GoldLedger.read(file, types), engine);
                scores.add(score);
                print(score, out);
                out.flush();
            } catch (FaultException fault) {
                complaints.fault(fault);
            }
        }
        printAll(Scorer.sum(scores), out);
        out.flush();
        return complaints.exitCode();
    }

    private ReportScore score(GoldLedger gold, Engine engine) {
        Publication publication = new Publication(gold.published(), gold.source(), null, null, null);
        Only only = new Only();
        Intake.create().withDefaults(publication).read(List.of(gold.report().toString()), console.in(), only);
        Document document = only.document(gold.report());
        return Scorer.score(gold, document.text(), engine.code(document).claims());
    }

    private void print(ReportScore score, PrintWriter out) {
        if (format == ScoreFormat.JSONL) {
            ScoreSheet.json(score).forEach(line -> out.print(line + "\n"));
            return;
        }
        out.print(ScoreSheet.line(score) + "\n");
        if (verbose) {
            score.remarks().forEach(remark -> out.print("   " + told(remark) + "\n"));
        }
    }

    private static String told(ReportScore.Remark remark) {
        return remark.extra() == null ? remark.words() : remark.words() + ": " + ClaimWords.of(remark.extra());
    }

    private void printAll(ReportScore all, PrintWriter out) {
        if (format == ScoreFormat.JSONL) {
            ScoreSheet.json(all).forEach(line -> out.print(line + "\n"));
        } else {
            out.print("\n" + ScoreSheet.table(all));
        }
    }

    /** Takes the one report that a file holds. */
    private static final class Only implements Receiver {
        private final List<Document> documents = new ArrayList<>();

        @Override
        public void document(Document document) {
            documents.add(document);
        }

        @Override
        public void fault(FaultException fault) {
            throw fault;
        }

        Document document(Path file) {
            if (documents.size() != 1) {
                throw Fault.FILE_UNREADABLE.with(file, "it holds " + documents.size() + " reports, not one");
            }
            return documents.get(0);
        }
    }
}
