package org.dragoman.evaluation.expected;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dragoman.evaluation.measure.Score;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of each task on each data file and by each way of reading. A file is known by its checksum, so that one that was changed is
 * not compared.
 */
public final class AccuracyTable {

    private static final String COLUMNS = "task\tfile\tsha256\treader\tmetric\texpected\ttolerance";
    private static final int FIELDS = 7;
    private static final double USUAL_TOLERANCE = 0.005;
    private static final double ROUNDING = 0.00005;

    private final Map<String, Expected> rows = new LinkedHashMap<>();

    /**
     * An expectation.
     *
     * @param tolerance how far a figure may be off
     */
    public record Expected(double value, double tolerance) {

        /** Whether a figure is what was expected; figures are written with four decimals. */
        public boolean agrees(double measured) {
            return Math.abs(measured - value) <= tolerance + ROUNDING;
        }
    }

    private AccuracyTable() {}

    /** The table that comes with Dragoman. */
    public static AccuracyTable load() {
        try (InputStream stream = AccuracyTable.class.getResourceAsStream("accuracy.tsv")) {
            if (stream == null) {
                throw Fault.INSTALLATION.with("the accuracy table is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return parse("accuracy.tsv", reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One's own table, as {@link #head} and {@link #line} write it. */
    public static AccuracyTable load(Path file) {
        try {
            return parse(file.toString(), Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.with(file);
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }

    private static AccuracyTable parse(String name, List<String> lines) {
        AccuracyTable table = new AccuracyTable();
        boolean headed = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!headed) {
                if (!line.equals(COLUMNS)) {
                    throw Fault.DATA.with(name, i + 1, "the header is " + COLUMNS.replace("\t", ", "));
                }
                headed = true;
            } else if (!table.addRow(line.split("\t", -1))) {
                throw Fault.DATA.with(name, i + 1, "it has not seven fields, or the last two are no numbers");
            }
        }
        return table;
    }

    private boolean addRow(String[] fields) {
        if (fields.length != FIELDS) {
            return false;
        }
        try {
            Expected expected = new Expected(Double.parseDouble(fields[5]), Double.parseDouble(fields[6]));
            rows.put(key(fields[0], fields[2], fields[3], fields[4]), expected);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** What is expected of a figure; null where the table does not tell. */
    public @Nullable Expected of(Score score, String sha256, String reader) {
        return rows.get(key(score.task(), sha256, reader, score.metric()));
    }

    private static String key(String task, String sha256, String reader, String metric) {
        return String.join("\t", task, sha256, reader, metric);
    }

    /** The lines that open a table. */
    public static String head() {
        return "# What 'dragoman bench accuracy' is expected to measure (docs/accuracy.md). A file is known by its checksum.\n"
                + COLUMNS + "\n";
    }

    /** The line of a figure that was measured; a tolerance that the table already has is kept. */
    public String line(Score score, String sha256, String reader) {
        Expected known = of(score, sha256, reader);
        double tolerance = known == null ? USUAL_TOLERANCE : known.tolerance();
        return String.format(
                Locale.ROOT,
                "%s\t%s\t%s\t%s\t%s\t%.4f\t%s\n",
                score.task(),
                score.file(),
                sha256,
                reader,
                score.metric(),
                score.value(),
                tolerance);
    }
}
