package org.dragoman.cli.page;

/** Untrusted words as HTML. */
final class Html {

    private Html() {}

    /** The words as text or as a quoted attribute; control characters, which HTML forbids, become U+FFFD. */
    static String escape(String words) {
        StringBuilder escaped = new StringBuilder(words.length() + 16);
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(isForbidden(words, i) ? '\uFFFD' : c);
            }
        }
        return escaped.toString();
    }

    private static boolean isForbidden(String words, int i) {
        char c = words.charAt(i);
        if (Character.isSurrogate(c)) {
            boolean paired = Character.isHighSurrogate(c)
                    ? i + 1 < words.length() && Character.isLowSurrogate(words.charAt(i + 1))
                    : i > 0 && Character.isHighSurrogate(words.charAt(i - 1));
            return !paired;
        }
        return Character.isISOControl(c) && c != '\n' && c != '\t';
    }
}
