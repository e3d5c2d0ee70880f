package org.dragoman.intake.feed;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Tells by its content whether a file is a feed, whatever its type is said to be. */
final class RootElement {

    /** Bytes within which the first element must begin. */
    private static final int SNIFFED = 64 * 1024;

    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf");

    private final String text;
    private int at;

    private RootElement(String text) {
        this.text = text;
    }

    static boolean isFeed(byte[] file) {
        String latin = new String(file, 0, Math.min(file.length, SNIFFED), StandardCharsets.ISO_8859_1);
        // Without NULs and the bytes of a mark, UTF-16 reads like ASCII.
        return FEEDS.contains(new RootElement(latin.replaceAll("[\\x00\\xEF\\xBB\\xBF\\xFE\\xFF]", "")).name());
    }

    /** The name of the first element without its prefix, in lower case; empty where there is none. */
    private String name() {
        while (true) {
            skipBlanks();
            if (text.startsWith("<?", at)) {
                skipBeyond("?>");
            } else if (text.startsWith("<!--", at)) {
                skipBeyond("-->");
            } else if (text.regionMatches(true, at, "<!DOCTYPE", 0, 9)) {
                skipDoctype();
            } else {
                return text.startsWith("<", at) ? nameAt(at + 1) : "";
            }
        }
    }

    private String nameAt(int begin) {
        int end = begin;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        String name = text.substring(begin, end).toLowerCase(Locale.ROOT);
        return name.substring(name.indexOf(':') + 1);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void skipBeyond(String end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + end.length();
    }

    /** A DOCTYPE may hold declarations in brackets. */
    private void skipDoctype() {
        int bracket = text.indexOf('[', at);
        int close = text.indexOf('>', at);
        if (bracket >= 0 && bracket < close) {
            skipBeyond("]");
        }
        skipBeyond(">");
    }
}
