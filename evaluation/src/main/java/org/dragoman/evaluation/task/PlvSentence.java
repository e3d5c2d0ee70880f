package org.dragoman.evaluation.task;

import java.util.regex.Pattern;
import org.dragoman.evaluation.data.Row;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A sentence in which who acts and who is acted upon are marked.
 *
 * @param sourceSpan where the source stands, or null where the sentence does not mark it
 */
record PlvSentence(
        Row row,
        String sentence,
        String source,
        String target,
        @Nullable Span sourceSpan,
        @Nullable Span targetSpan) {

    private static final Pattern TAGS = Pattern.compile("</?[st]>");

    /** Reads a row: {@code marked} holds the sentence with source and target between tags; {@code sentence} may be missing. */
    static PlvSentence of(Row row) {
        String marked = row.need("marked");
        String bare = bare(marked);
        Span source = tagged(marked, "s");
        Span target = tagged(marked, "t");
        String sentence = row.get("sentence").isEmpty() ? bare : row.get("sentence");
        boolean isSame = sentence.equals(bare);
        Text text = Text.of(sentence);
        Span sourceSpan = isSame ? source : find(text, row.get("source"));
        Span targetSpan = isSame ? target : find(text, row.get("target"));
        return new PlvSentence(
                row,
                sentence,
                words(text, row.get("source"), sourceSpan),
                words(text, row.get("target"), targetSpan),
                sourceSpan,
                targetSpan);
    }

    /** The words of a side, as they are told or as they stand. */
    private static String words(Text text, String told, @Nullable Span span) {
        return told.isEmpty() && span != null ? text.quote(span) : told;
    }

    private static @Nullable Span tagged(String marked, String tag) {
        int open = marked.indexOf("<" + tag + ">");
        int close = marked.indexOf("</" + tag + ">");
        if (open < 0 || close < open) {
            return null;
        }
        int begin = length(marked.substring(0, open));
        return new Span(begin, begin + length(marked.substring(open, close)));
    }

    /** Code points without the tags. */
    private static int length(String marked) {
        String bare = bare(marked);
        return bare.codePointCount(0, bare.length());
    }

    private static String bare(String marked) {
        return TAGS.matcher(marked).replaceAll("");
    }

    private static @Nullable Span find(Text text, String words) {
        int at = words.isEmpty() ? -1 : text.toString().indexOf(words);
        return at < 0 ? null : text.span(at, at + words.length());
    }
}
