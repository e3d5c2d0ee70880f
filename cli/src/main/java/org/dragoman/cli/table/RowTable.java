package org.dragoman.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Renders rows of words below headings for reading in a terminal. The last column takes what the others leave; words that
 * do not fit wrap. Words come from untrusted reports: nothing that a terminal would obey gets through. Stateless.
 */
public final class RowTable {

    private static final int WIDEST = 28;
    private static final int LAST_AT_LEAST = 24;
    private static final int GAP = 2;

    private RowTable() {}

    /**
     * The table as lines that end with a line feed.
     *
     * @param title a line above the table
     * @param rows each with as many cells as there are headings
     * @param width columns of the terminal
     * @param colours whether to write ANSI colours
     */
    public static String render(
            String title, List<String> headings, List<List<String>> rows, int width, boolean colours) {
        Paint paint = colours ? Paint.ANSI : Paint.PLAIN;
        List<List<String>> clean = rows.stream()
                .map(row -> row.stream().map(Columns::clean).toList())
                .toList();
        int[] widths = widths(headings, clean, width);
        StringBuilder lines = new StringBuilder();
        lines.append(paint.apply(Paint.Tone.STRONG, Columns.clean(title))).append('\n');
        append(lines, headings, widths, paint);
        clean.forEach(row -> append(lines, row, widths, Paint.PLAIN));
        return lines.toString();
    }

    /**
     * As wide as the widest cell, but not too wide; where the terminal is too narrow the widest ones give way,
     * but no word is broken for that: ids are there to be copied.
     */
    private static int[] widths(List<String> headings, List<List<String>> rows, int width) {
        int count = headings.size();
        int[] widths = new int[count];
        int[] least = new int[count];
        for (int i = 0; i < count; i++) {
            int column = i;
            int widest = rows.stream()
                    .mapToInt(row -> Columns.width(row.get(column)))
                    .max()
                    .orElse(0);
            int longestWord = rows.stream()
                    .flatMap(row -> Stream.of(row.get(column).split(" ")))
                    .mapToInt(Columns::width)
                    .max()
                    .orElse(0);
            widths[i] = Math.max(Columns.width(headings.get(i)), Math.min(widest, WIDEST));
            least[i] = Math.max(Columns.width(headings.get(i)), Math.min(longestWord, WIDEST));
        }
        int room = width - LAST_AT_LEAST - GAP * (count - 1);
        int used = IntStream.of(widths).limit(count - 1L).sum();
        while (used > room) {
            int widest = -1;
            for (int i = 0; i < count - 1; i++) {
                boolean mayGive = widths[i] > least[i];
                widest = mayGive && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
            used--;
        }
        widths[count - 1] = Math.max(LAST_AT_LEAST, width - used - GAP * (count - 1));
        return widths;
    }

    private static void append(StringBuilder lines, List<String> cells, int[] widths, Paint paint) {
        List<List<String>> wrapped = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < widths.length; i++) {
            wrapped.add(Columns.wrap(cells.get(i), widths[i]));
            height = Math.max(height, wrapped.get(i).size());
        }
        for (int i = 0; i < height; i++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.length; column++) {
                List<String> cell = wrapped.get(column);
                line.append(Columns.pad(i < cell.size() ? cell.get(i) : "", widths[column] + GAP));
            }
            lines.append(paint.apply(Paint.Tone.FAINT, line.toString().stripTrailing()))
                    .append('\n');
        }
    }
}
