package org.dragoman.reader.segment;

import java.util.List;
import java.util.Locale;
import org.dragoman.knowledge.word.Words;

/** Tells whether a sentence ends after a token. */
final class SentenceEnds {

    /** How far behind a question in quotation marks the words "Maduro asked" may stand. */
    private static final int NEAR = 5;

    /** More closing marks than any sentence ends with; without a limit, a page of nothing else would take for ever. */
    private static final int MOST_CLOSING = 8;

    private SentenceEnds() {}

    /** Asked of every token but the last of a paragraph; true of the last token of a sentence, closing marks included. */
    static boolean isEnd(String text, List<int[]> tokens, int i, Words words) {
        int stop = i;
        while (stop > 0 && i - stop < MOST_CLOSING && isClosing(text, tokens, stop) && touches(tokens, stop)) {
            stop--;
        }
        boolean quoted = stop < i;
        int[] token = tokens.get(stop);
        String form = text.substring(token[0], token[1]);
        if (!isTerminal(form) || isClosing(text, tokens, i + 1) && touches(tokens, i + 1)) {
            return false;
        }
        int next = i + 1;
        int after = next;
        while (after + 1 < tokens.size() && isOpening(text.charAt(tokens.get(after)[0]))) {
            after++;
        }
        char first = text.charAt(tokens.get(after)[0]);
        if (Character.isLowerCase(first) || touches(tokens, next) && !quoted) {
            return false;
        }
        if (form.length() > 1 && form.endsWith(".") && Character.isLetter(form.charAt(0))) {
            return endsAfterAbbreviation(text, tokens, after, form, words);
        }
        if (quoted && !form.endsWith(".") && isFollowedBySpeech(text, tokens, next, words)) {
            return false;
        }
        return Character.isLetterOrDigit(first)
                || after > next
                || !Character.isLetterOrDigit(first) && first != ',' && first != ';';
    }

    private static boolean endsAfterAbbreviation(String text, List<int[]> tokens, int next, String form, Words words) {
        Words.Ends ends = words.abbreviation(form);
        boolean acronym = form.indexOf('.') < form.length() - 1;
        if (ends == Words.Ends.NEVER || ends == null && !acronym) {
            return false;
        }
        int[] token = tokens.get(next);
        String follower = text.substring(token[0], token[1]);
        return STARTERS.contains(follower.toLowerCase(Locale.ROOT)) && Character.isUpperCase(follower.charAt(0));
    }

    /** Words that begin a sentence after "the U.S." far more often than they go on with a name. */
    private static final java.util.Set<String> STARTERS = java.util.Set.of(
            "the",
            "a",
            "an",
            "he",
            "she",
            "it",
            "they",
            "we",
            "i",
            "in",
            "on",
            "at",
            "but",
            "and",
            "this",
            "that",
            "these",
            "those",
            "there",
            "his",
            "her",
            "its",
            "their",
            "as",
            "after",
            "before",
            "when",
            "while",
            "if",
            "for",
            "with",
            "however",
            "meanwhile",
            "some",
            "many",
            "most",
            "last",
            "earlier",
            "both",
            "since",
            "more");

    private static boolean isFollowedBySpeech(String text, List<int[]> tokens, int from, Words words) {
        for (int i = from; i < Math.min(tokens.size(), from + NEAR); i++) {
            String form = text.substring(tokens.get(i)[0], tokens.get(i)[1]);
            if (isTerminal(form)) {
                return false;
            }
            if (Character.isLowerCase(form.charAt(0))
                    && (words.speechVerb(words.lemma(form, "VBD")) != null
                            || words.speechVerb(words.lemma(form, "VBZ")) != null)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTerminal(String form) {
        char last = form.charAt(form.length() - 1);
        return last == '.' || last == '!' || last == '?' || last == '…' || form.equals("...");
    }

    private static boolean isClosing(String text, List<int[]> tokens, int i) {
        if (i >= tokens.size()) {
            return false;
        }
        char c = text.charAt(tokens.get(i)[0]);
        return c == '"' || c == '”' || c == '’' || c == ')' || c == ']' || c == '\'' || c == '»';
    }

    private static boolean isOpening(char c) {
        return c == '"' || c == '“' || c == '‘' || c == '(' || c == '[' || c == '\'' || c == '«' || c == '-' || c == '–'
                || c == '—';
    }

    private static boolean touches(List<int[]> tokens, int i) {
        return i > 0 && i < tokens.size() && tokens.get(i)[0] == tokens.get(i - 1)[1];
    }
}
