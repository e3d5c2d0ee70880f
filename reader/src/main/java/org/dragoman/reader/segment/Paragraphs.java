package org.dragoman.reader.segment;

import java.util.ArrayList;
import java.util.List;

/** Finds paragraphs: lines of their own, or blocks between empty lines where a text is wrapped at a margin. */
final class Paragraphs {

    private static final double MOSTLY = 0.3;
    private static final int WIDEST_MARGIN = 110;

    private Paragraphs() {}

    /** Begin and end of each paragraph in UTF-16 units, white space at the ends left out. */
    static List<int[]> find(String text) {
        List<int[]> lines = lines(text);
        boolean wrapped = isWrapped(text, lines);
        List<int[]> paragraphs = new ArrayList<>();
        int[] open = null;
        for (int[] line : lines) {
            if (line[0] == line[1]) {
                open = null;
            } else if (open != null && wrapped) {
                open[1] = line[1];
            } else {
                open = line.clone();
                paragraphs.add(open);
            }
        }
        return paragraphs;
    }

    private static List<int[]> lines(String text) {
        List<int[]> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                lines.add(trimmed(text, begin, i));
                begin = i + 1;
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                    begin = i + 1;
                }
            }
        }
        return lines;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085' || c == '\f';
    }

    private static int[] trimmed(String text, int begin, int end) {
        int b = begin;
        int e = end;
        while (b < e && isBlank(text.charAt(b))) {
            b++;
        }
        while (e > b && isBlank(text.charAt(e - 1))) {
            e--;
        }
        return new int[] {b, e};
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\uFEFF'
                || c == '\u200B'
                || Character.isISOControl(c);
    }

    /** Whether lines end at a margin: many break off before a word in lower case, and none is long. */
    private static boolean isWrapped(String text, List<int[]> lines) {
        int neighbours = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            int[] line = lines.get(i);
            int[] next = lines.get(i + 1);
            if (line[0] == line[1] || next[0] == next[1]) {
                continue;
            }
            if (line[1] - line[0] > WIDEST_MARGIN) {
                return false;
            }
            neighbours++;
            if (Character.isLowerCase(text.charAt(next[0]))) {
                broken++;
            }
        }
        return neighbours > 0 && broken >= MOSTLY * neighbours;
    }
}
