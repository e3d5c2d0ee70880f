package org.dragoman.reader.segment;

import java.util.List;

/** Finds "PARIS (AFP) -" at the start of a paragraph, which is no part of its first sentence. */
final class Dateline {

    private static final int LONGEST = 14;
    private static final int SHORTEST_CAPITALS = 3;

    private Dateline() {}

    /** One past the dash of a dateline, or 0 where the paragraph has none. */
    static int end(String text, List<int[]> tokens) {
        boolean shouted = false;
        boolean bracketed = false;
        for (int i = 0; i < Math.min(LONGEST, tokens.size() - 1); i++) {
            String form = text.substring(tokens.get(i)[0], tokens.get(i)[1]);
            if (isDash(form)) {
                boolean apart =
                        i > 0 && tokens.get(i)[0] > tokens.get(i - 1)[1] || form.length() > 1 || form.equals("—");
                return i > 0 && apart && (shouted || bracketed) ? i + 1 : 0;
            }
            boolean allowed = Character.isUpperCase(form.codePointAt(0))
                    || Character.isDigit(form.charAt(0))
                    || ",().:/".contains(form);
            if (!allowed) {
                return 0;
            }
            shouted |= form.length() >= SHORTEST_CAPITALS
                    && form.equals(form.toUpperCase(java.util.Locale.ROOT))
                    && Character.isLetter(form.charAt(0));
            bracketed |= form.equals(")");
        }
        return 0;
    }

    private static boolean isDash(String form) {
        return form.equals("-") || form.equals("–") || form.equals("—") || form.equals("--");
    }
}
