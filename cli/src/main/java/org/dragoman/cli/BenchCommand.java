package org.dragoman.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.dragoman.evaluation.Evaluation;
import org.dragoman.evaluation.data.DataFile;
import org.dragoman.evaluation.expected.AccuracyTable;
import org.dragoman.evaluation.expected.AccuracyTable.Expected;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.evaluation.task.Tasks;
import org.dragoman.evaluation.task.Workbench;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code dragoman bench accuracy}: how right Dragoman is on marked texts, and whether it is as right as it was. */
@Command(
        name = "bench",
        header = "Measures how right Dragoman is on marked texts, and whether it is as right as it was.",
        description =
                "%nScores every file of the data folder whose form is that of a task, and compares the figures with the "
                        + "accuracy table where the table knows the file. docs/accuracy.md tells tasks, forms and figures.%n",
        footer = {
            "  dragoman bench accuracy --data corpora/",
            "  dragoman bench accuracy --data corpora/ --task attribution --task times",
            "  dragoman bench accuracy --data corpora/ --format jsonl > scores.jsonl",
            "  dragoman bench accuracy --data gold/ --limit 5"
        })
final class BenchCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "WHAT", description = "What to measure: accuracy.")
    Aspect aspect = Aspect.ACCURACY;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description =
                    "Folder of data. It is looked into with the folders in it; what has no known form is passed over.")
    Path data = Path.of(".");

    @Option(
            names = "--task",
            paramLabel = "NAME",
            description = {
                "Ask this task only: attribution, event-type, events, pairs, mentions, coreference, modality, times, "
                        + "places, positions or records.",
                "May be given several times. Default: all."
            })
    List<String> tasks = new ArrayList<>();

    @Option(
            names = "--limit",
            paramLabel = "NUMBER",
            description = "Read at most so many texts of each file, for a quick look. Nothing is compared then.")
    int limit = Integer.MAX_VALUE;

    @Option(
            names = "--threads",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "Texts read at the same time. Default: 1. The figures are the same with any number.")
    int threads;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table or jsonl (one object for each figure). Default: table.")
    ScoreCommand.ScoreFormat format = ScoreCommand.ScoreFormat.TABLE;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "Compare with this accuracy table instead of that which comes with Dragoman.")
    @Nullable
    Path table;

    @Option(
            names = "--write-table",
            paramLabel = "FILE",
            description = "Write what was measured as an accuracy table, and compare nothing.")
    @Nullable
    Path written;

    @Mixin
    CommonOptions common = new CommonOptions();

    private final Console console;

    BenchCommand(Console console) {
        this.console = console;
    }

    /** What can be measured. */
    enum Aspect {
        ACCURACY
    }

    @Override
    public Integer call() {
        check();
        Complaints complaints = new Complaints(console, common.quiet, common.debug);
        AccuracyTable expected = table == null ? AccuracyTable.load() : AccuracyTable.load(table);
        Engine engine = Engine.load(common, complaints);
        PrintWriter out = new PrintWriter(Output.toStream(console.out()), false, StandardCharsets.UTF_8);
        Told told = new Told(out, expected, reader(engine), complaints);
        try (Workbench bench = new Workbench(new Measured(engine), threads, limit, complaints.progress()::step)) {
            new Evaluation(tasks.isEmpty() ? Tasks.names() : tasks, bench).run(data, told);
            write(told);
        } finally {
            complaints.progress().clear();
        }
        return complaints.exitCode();
    }

    private void check() {
        for (String task : tasks) {
            if (!Tasks.names().contains(task)) {
                throw new WrongUsage(Fault.OPTION.with(
                        "There is no task " + task + "; tasks are " + String.join(", ", Tasks.names()) + "."));
            }
        }
        if (limit < 1) {
            throw new WrongUsage(Fault.OPTION.with("--limit is a number of 1 or more, not " + limit + "."));
        }
        if (threads < 1 || threads > Pipeline.MOST_THREADS) {
            throw new WrongUsage(Fault.OPTION.with(
                    "--threads is a number from 1 to " + Pipeline.MOST_THREADS + ", not " + threads + "."));
        }
    }

    /** The way of reading, as the accuracy table names it. Nothing is expected of an encoder of one's own. */
    private String reader(Engine engine) {
        if (engine.encoder() == null) {
            return "symbolic";
        }
        String method = common.reader == null ? "both" : common.reader.name().toLowerCase(Locale.ROOT);
        return common.encoder == null ? method : method + " with an encoder of one's own";
    }

    private void write(Told told) {
        if (written != null) {
            try (Output file = Output.toFile(written)) {
                file.write(told.table.toString().getBytes(StandardCharsets.UTF_8));
                file.finish();
            }
        }
    }

    /** Prints figures as they come, and compares them. */
    private final class Told implements Evaluation.Listener {
        private final PrintWriter out;
        private final AccuracyTable expected;
        private final String reader;
        private final Complaints complaints;
        private final StringBuilder table = new StringBuilder(AccuracyTable.head());
        private String task = "";

        Told(PrintWriter out, AccuracyTable expected, String reader, Complaints complaints) {
            this.out = out;
            this.expected = expected;
            this.reader = reader;
            this.complaints = complaints;
        }

        @Override
        public void scored(DataFile file, List<Score> scores) {
            complaints.progress().clear();
            String sha256 = file.sha256();
            heading(scores.get(0));
            for (Score score : scores) {
                table.append(expected.line(score, sha256, reader));
                boolean compared = limit == Integer.MAX_VALUE && written == null;
                Expected wanted = compared ? expected.of(score, sha256, reader) : null;
                print(score, wanted);
                if (wanted != null && !wanted.agrees(score.value())) {
                    out.flush();
                    complaints.fault(Fault.ACCURACY.with(
                            score.task() + " on " + score.file() + ": " + score.metric(),
                            decimals(score.value()),
                            decimals(wanted.value()) + " within " + wanted.tolerance()));
                }
            }
            out.flush();
        }

        private void heading(Score first) {
            if (format == ScoreCommand.ScoreFormat.TABLE) {
                if (!first.task().equals(task)) {
                    out.print((task.isEmpty() ? "" : "\n") + first.task() + "\n");
                    task = first.task();
                }
                out.print("  " + first.file() + "\n");
            }
        }

        private void print(Score score, @Nullable Expected wanted) {
            if (format == ScoreCommand.ScoreFormat.JSONL) {
                out.print(json(score) + "\n");
                return;
            }
            String note = wanted == null
                    ? ""
                    : wanted.agrees(score.value()) ? "  as expected" : "  expected " + decimals(wanted.value());
            out.print(String.format(
                    Locale.ROOT,
                    "    %-32s %s  of %,7d%s\n",
                    score.metric(),
                    decimals(score.value()),
                    score.n(),
                    note));
        }

        @Override
        public void failed(DataFile file, RuntimeException problem) {
            out.flush();
            complaints.unexpected(file.name(), problem);
        }
    }

    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static String json(Score score) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("task", score.task());
        fields.put("file", score.file());
        fields.put("metric", score.metric());
        fields.put("value", new BigDecimal(decimals(score.value())));
        fields.put("n", score.n());
        return JSON.writeValueAsString(fields);
    }
}
