package org.dragoman.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of input, told by a file's ending or else by its first bytes. */
enum Kind {
    TEXT,
    HTML,
    JSON_LINES,
    /** One object over many lines, or JSON Lines. */
    JSON;

    private static final Map<String, Kind> BY_ENDING = Map.of(
            "txt", TEXT,
            "text", TEXT,
            "md", TEXT,
            "html", HTML,
            "htm", HTML,
            "xhtml", HTML,
            "jsonl", JSON_LINES,
            "ndjson", JSON_LINES,
            "json", JSON);

    private static final Pattern HTML_START = Pattern.compile(
            "\\s*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,500}?-->\\s*)?<(?:!doctype\\s+html|html)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern JSON_START = Pattern.compile("\\s*\\{\\s*\".*", Pattern.DOTALL);

    private static final int SNIFFED = 1024;

    /** The kind that a file's ending tells, or null where the ending is not one of a report's. */
    static @Nullable Kind ofName(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? null : BY_ENDING.get(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    /** The kind of a file with these first bytes; a page may hide behind the ending of a text. */
    static Kind of(@Nullable Kind byEnding, byte[] head) {
        if (byEnding != null && byEnding != TEXT) {
            return byEnding;
        }
        String start = asciiOf(head);
        if (HTML_START.matcher(start).matches()) {
            return HTML;
        }
        return byEnding == null && JSON_START.matcher(start).matches() ? JSON : TEXT;
    }

    /** The first characters; NULs and the bytes of a mark are left out, so that UTF-16 reads like ASCII. */
    private static String asciiOf(byte[] head) {
        String latin = new String(head, 0, Math.min(head.length, SNIFFED), StandardCharsets.ISO_8859_1);
        return latin.replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "");
    }
}
