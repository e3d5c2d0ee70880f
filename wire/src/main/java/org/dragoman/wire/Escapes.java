package org.dragoman.wire;

import java.util.Locale;

/** Escapes that JSON allows but does not ask for, and that a line of JSON needs. */
final class Escapes {

    private static final char NEXT_LINE = '\u0085';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private Escapes() {}

    /**
     * Escapes half surrogate pairs, which UTF-8 cannot write, and the separators at which some readers of lines (Python's
     * {@code splitlines}) would break the line in two. All of them can only stand inside a string.
     */
    static String apply(String json) {
        int length = json.length();
        StringBuilder escaped = null;
        for (int i = 0; i < length; i++) {
            char c = json.charAt(i);
            boolean pair =
                    Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(json.charAt(i + 1));
            if (!pair && needsEscape(c)) {
                escaped = escaped == null ? new StringBuilder(length + 32).append(json, 0, i) : escaped;
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (escaped != null) {
                escaped.append(c);
            }
            if (pair) {
                i++;
                if (escaped != null) {
                    escaped.append(json.charAt(i));
                }
            }
        }
        return escaped == null ? json : escaped.toString();
    }

    private static boolean needsEscape(char c) {
        return Character.isSurrogate(c) || c == NEXT_LINE || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR;
    }
}
