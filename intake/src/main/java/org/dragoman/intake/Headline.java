package org.dragoman.intake;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headline of a plain text, where it plainly has one. */
final class Headline {

    /** Longest headline, in UTF-16 units. */
    private static final int LONGEST = 140;

    private static final Pattern HEADING_MARK = Pattern.compile("^#{1,6}\\s+");
    private static final String SENTENCE_ENDS = ".:;,";

    private Headline() {}

    /** A short first line without a full stop, before an empty line and more text; null where there is none. */
    static @Nullable String of(String text, BoilerplateLines boilerplate) {
        int begin = 0;
        while (begin < text.length() && Character.isWhitespace(text.charAt(begin))) {
            begin++;
        }
        int end = text.indexOf('\n', begin);
        if (end < 0 || end - begin > LONGEST) {
            return null;
        }
        int next = text.indexOf('\n', end + 1);
        if (next < 0
                || !text.substring(end + 1, next).isBlank()
                || text.substring(next).isBlank()) {
            return null;
        }
        String line = HEADING_MARK.matcher(text.substring(begin, end).strip()).replaceFirst("");
        boolean isHeadline = Assembly.holdsText(line)
                && SENTENCE_ENDS.indexOf(line.charAt(line.length() - 1)) < 0
                && boilerplate.kindOf(line) == null;
        return isHeadline ? line : null;
    }
}
