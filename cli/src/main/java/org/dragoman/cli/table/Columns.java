package org.dragoman.cli.table;

import java.util.ArrayList;
import java.util.List;

/** Words measured in columns of a terminal. */
final class Columns {

    private Columns() {}

    /**
     * The words on one line, without anything that a terminal would obey: control characters and marks of direction go,
     * white space of any kind becomes one space.
     */
    static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
                    clean.append(' ');
                }
            } else if (isHarmless(point)) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString().stripTrailing();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            // The joiners are part of the spelling of Persian and of Indian scripts.
            case Character.FORMAT -> point == 0x200C || point == 0x200D;
            default -> true;
        };
    }

    static int width(String words) {
        return words.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(point) ? 2 : 1;
        };
    }

    /** Ideographs, kana, hangul, full-width forms and pictographs fill two columns. */
    private static boolean isWide(int point) {
        return point >= 0x1100
                && (point <= 0x115F
                        || (point >= 0x2E80 && point <= 0xA4CF && point != 0x303F)
                        || (point >= 0xAC00 && point <= 0xD7A3)
                        || (point >= 0xF900 && point <= 0xFAFF)
                        || (point >= 0xFE30 && point <= 0xFE6F)
                        || (point >= 0xFF00 && point <= 0xFF60)
                        || (point >= 0xFFE0 && point <= 0xFFE6)
                        || (point >= 0x1F300 && point <= 0x1FAFF)
                        || (point >= 0x20000 && point <= 0x3FFFD));
    }

    static String pad(String words, int columns) {
        return words + " ".repeat(Math.max(0, columns - width(words)));
    }

    /** Lines of at most so many columns, broken at spaces; a longer word is broken where it must be. */
    static List<String> wrap(String words, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            String rest = word;
            if (line.length() > 0 && width(line.toString()) + 1 + width(rest) > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (width(rest) > columns) {
                int cut = fit(rest, columns);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line.append(line.length() == 0 ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** How many UTF-16 units from the start fill at most so many columns; at least one character. */
    private static int fit(String words, int columns) {
        int unit = 0;
        int used = 0;
        while (unit < words.length()) {
            int point = words.codePointAt(unit);
            used += width(point);
            if (used > columns && unit > 0) {
                return unit;
            }
            unit += Character.charCount(point);
        }
        return unit;
    }

    /** At most so many characters, cut at a space if there is one, the cut shown. */
    static String shorten(String words, int characters) {
        if (words.codePointCount(0, words.length()) <= characters) {
            return words;
        }
        String head = words.substring(0, words.offsetByCodePoints(0, characters - 1));
        int space = head.lastIndexOf(' ');
        return (space > characters / 2 ? head.substring(0, space) : head) + "…";
    }
}
