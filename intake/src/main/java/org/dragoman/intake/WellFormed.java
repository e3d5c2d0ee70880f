package org.dragoman.intake;

/** Strings without lone surrogates, which no encoding can carry, and without U+0000, which no database of ours can hold. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** The text with U+FFFD for each of these, so that the count of code points stays the same. */
    static String of(String text) {
        int first = firstUnfit(text, 0);
        if (first < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (int at = first; at >= 0; at = firstUnfit(text, at + 1)) {
            mended.setCharAt(at, REPLACEMENT);
        }
        return mended.toString();
    }

    private static int firstUnfit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c) || c == 0) {
                return i;
            }
        }
        return -1;
    }
}
