package org.dragoman.intake.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Text with markup in it, as feeds have it in titles and contents. */
final class Markup {

    private static final int LONGEST_LINE = 500;

    private Markup() {}

    /** The words alone. */
    static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** The words as one line without control characters, cut where it is too long for a title; null where none is left. */
    static @Nullable String line(@Nullable String html) {
        if (html == null) {
            return null;
        }
        boolean isMarked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        String words = (isMarked ? words(html) : html)
                .replaceAll("[\\p{Cntrl}\\s\\u00A0]+", " ")
                .strip();
        if (words.codePointCount(0, words.length()) > LONGEST_LINE) {
            words = words.substring(0, words.offsetByCodePoints(0, LONGEST_LINE));
        }
        return words.isEmpty() ? null : words;
    }

    /** Plain text as a piece of a page: an empty line divides paragraphs. */
    static String ofPlain(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            html.append("<p>").append(Entities.escape(paragraph)).append("</p>\n");
        }
        return html.toString();
    }

    /** A page that holds this content as its article. */
    static String page(String content) {
        boolean isBare = content.indexOf('<') < 0;
        return "<!DOCTYPE html><html><body><article>" + (isBare ? "<p>" + content + "</p>" : content)
                + "</article></body></html>";
    }
}
