package org.dragoman.bench.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What real reports hold, as {@code bench/ledger-figures.py} counted it: for each figure, how often it has which value. */
final class LedgerFigures {

    private static final String TABLE = "figures.tsv";

    private final Map<String, Figure> figures = new HashMap<>();

    private LedgerFigures() {}

    /** One figure: its values, and how often values up to each were met. */
    private record Figure(List<String> values, double[] upTo) {

        String draw(SplittableRandom random) {
            double at = random.nextDouble() * upTo[upTo.length - 1];
            int found = Arrays.binarySearch(upTo, at);
            return values.get(found >= 0 ? found + 1 : -found - 1);
        }
    }

    static LedgerFigures load() {
        Map<String, List<String[]>> rows = new HashMap<>();
        try (InputStream stream = LedgerFigures.class.getResourceAsStream(TABLE)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + TABLE + " is missing");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> rows.computeIfAbsent(row[0], any -> new ArrayList<>())
                            .add(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LedgerFigures loaded = new LedgerFigures();
        rows.forEach((name, values) -> loaded.figures.put(name, figure(values)));
        return loaded;
    }

    private static Figure figure(List<String[]> rows) {
        double[] upTo = new double[rows.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += Double.parseDouble(rows.get(i)[2]);
            upTo[i] = sum;
        }
        return new Figure(rows.stream().map(row -> row[1]).toList(), upTo);
    }

    private Figure figure(String name) {
        Figure figure = figures.get(name);
        if (figure == null) {
            throw new IllegalArgumentException("There is no figure \"" + name + "\"");
        }
        return figure;
    }

    /** A value, as often as it was met. */
    String draw(String name, SplittableRandom random) {
        return figure(name).draw(random);
    }

    /** A whole number; one that was counted in steps lies anywhere within its step. */
    int number(String name, SplittableRandom random) {
        int by = name.lastIndexOf(" by ");
        int step = by < 0 ? 1 : Integer.parseInt(name.substring(by + " by ".length()));
        return Integer.parseInt(draw(name, random)) + random.nextInt(step);
    }

    boolean is(String name, SplittableRandom random) {
        return draw(name, random).equals("yes");
    }

    /** The count that stands beside a value. */
    double count(String name, String value) {
        Figure figure = figure(name);
        int at = figure.values().indexOf(value);
        return figure.upTo()[at] - (at == 0 ? 0 : figure.upTo()[at - 1]);
    }

    /** The mean of a figure that is a number. */
    double mean(String name) {
        Figure figure = figure(name);
        double sum = 0;
        for (String value : figure.values()) {
            sum += Double.parseDouble(value) * count(name, value);
        }
        return sum / figure.upTo()[figure.upTo().length - 1];
    }
}
