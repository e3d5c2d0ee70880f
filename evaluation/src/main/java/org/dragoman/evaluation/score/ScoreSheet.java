package org.dragoman.evaluation.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Scores in the two forms in which they are printed. */
public final class ScoreSheet {

    private ScoreSheet() {}

    /** One line a report. */
    public static String line(ReportScore score) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-28s", score.report()));
        score.tallies()
                .forEach((kind, tally) -> line.append(String.format(
                        Locale.ROOT,
                        " %s R %d/%d P %d/%d ",
                        kind,
                        tally.found(),
                        tally.wanted(),
                        tally.right(),
                        tally.made())));
        return line.toString().stripTrailing();
    }

    /** Recall, precision and F1 by kind, and the mean. */
    public static String table(ReportScore all) {
        StringBuilder table = new StringBuilder();
        for (Map.Entry<String, Tally> entry : all.tallies().entrySet()) {
            Tally tally = entry.getValue();
            String note = entry.getKey().equals(Scorer.APART) ? "  (not in the mean)" : "";
            table.append(String.format(
                    Locale.ROOT,
                    "%-11s recall %s (%d/%d)  precision %.3f (%d/%d)  F1 %s%s\n",
                    entry.getKey(),
                    figure(tally.recall()),
                    tally.found(),
                    tally.wanted(),
                    tally.precision(),
                    tally.right(),
                    tally.made(),
                    figure(tally.f1()),
                    note));
        }
        return table.append(String.format(Locale.ROOT, "macro F1 %.3f\n", all.macroF1()))
                .toString();
    }

    private static String figure(@Nullable Double value) {
        return value == null ? "–    " : String.format(Locale.ROOT, "%.3f", value);
    }

    /** One JSON object for every kind, and one with the kind {@code macro}. */
    public static List<String> json(ReportScore score) {
        List<String> lines = new ArrayList<>();
        String report = quoted(score.report());
        score.tallies()
                .forEach((kind, tally) -> lines.add(String.format(
                        Locale.ROOT,
                        "{\"report\":%s,\"kind\":\"%s\",\"found\":%d,\"wanted\":%d,\"right\":%d,\"made\":%d,"
                                + "\"recall\":%s,\"precision\":%s,\"f1\":%s}",
                        report,
                        kind,
                        tally.found(),
                        tally.wanted(),
                        tally.right(),
                        tally.made(),
                        number(tally.recall()),
                        number(tally.precision()),
                        number(tally.f1()))));
        lines.add(String.format(
                Locale.ROOT, "{\"report\":%s,\"kind\":\"macro\",\"f1\":%s}", report, number(score.macroF1())));
        return lines;
    }

    private static String number(@Nullable Double value) {
        return value == null ? "null" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
