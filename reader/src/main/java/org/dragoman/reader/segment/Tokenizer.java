package org.dragoman.reader.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.knowledge.word.Words;

/** Cuts text into words and marks as the English treebanks do: "Norway's" is two tokens, "US-backed" three. */
final class Tokenizer {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|www\\.)[^\\s<>\"“”]{1,500}|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,4}|[@#]\\w{2,64}");
    private static final Pattern NUMBER = Pattern.compile(
            "(?:\\d{1,3}(?:,\\d{3})++(?:\\.\\d++)?|\\d++(?:[.:/]\\d++)*+)(?:(?:st|nd|rd|th|s)(?![\\p{L}\\p{N}]))?");
    private static final Pattern ACRONYM = Pattern.compile("(?:\\p{Lu}\\.){2,}|(?:\\p{Ll}\\.){2,}");
    private static final Set<String> CLITICS = Set.of("'s", "'re", "'ve", "'ll", "'d", "'m");
    private static final int LONGEST_TOKEN = 200;

    private Tokenizer() {}

    /** Begin and end of each token between two UTF-16 indices. */
    static List<int[]> cut(String text, int begin, int end, Words words) {
        List<int[]> tokens = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text).region(begin, end);
        Matcher number = NUMBER.matcher(text).region(begin, end);
        Matcher acronym = ACRONYM.matcher(text).region(begin, end);
        int i = begin;
        while (i < end) {
            char c = text.charAt(i);
            if (Paragraphs.isBlank(c)) {
                i++;
                continue;
            }
            int to = i;
            if ((c == 'h' || c == 'w' || c == '@' || c == '#') && matchesAt(address, i, end)) {
                to = addressEnd(text, i, address.end());
            } else if (Character.isDigit(c) && matchesAt(number, i, end)) {
                to = number.end();
            } else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                to = isWordStart(text, i, end) && matchesAt(acronym, i, end)
                        ? acronym.end()
                        : wordEnd(text, i, end, words);
                if (to < end && text.charAt(to) == '@' && matchesAt(address, i, end)) {
                    to = address.end();
                }
            } else {
                to = markEnd(text, i, end);
            }
            add(text, i, to, tokens);
            i = to;
        }
        return tokens;
    }

    private static boolean matchesAt(Matcher matcher, int at, int end) {
        return matcher.region(at, end).lookingAt();
    }

    /** The marks behind a link belong to the sentence; a bracket belongs to the link that opened it. */
    private static int addressEnd(String text, int begin, int end) {
        int last = end;
        boolean bracketed = text.substring(begin, end).indexOf('(') >= 0;
        while (last > begin + 1 && ".,;:!?'’]".indexOf(text.charAt(last - 1)) >= 0
                || !bracketed && text.charAt(last - 1) == ')') {
            last--;
        }
        return last;
    }

    private static boolean isWordStart(String text, int i, int end) {
        return i + 1 < end && text.charAt(i + 1) == '.';
    }

    /** The end of a word that begins at {@code i}: letters, digits and inner apostrophes; a full stop where it abbreviates. */
    private static int wordEnd(String text, int begin, int end, Words words) {
        int i = begin;
        while (i < end && i - begin < LONGEST_TOKEN) {
            char c = text.charAt(i);
            boolean inner = Character.isLetterOrDigit(c)
                    || Character.isSurrogate(c)
                    || Character.getType(c) == Character.NON_SPACING_MARK
                    || isApostrophe(c) && i > begin && i + 1 < end && Character.isLetter(text.charAt(i + 1))
                    || c == '&'
                            && i > begin
                            && i + 1 < end
                            && Character.isUpperCase(text.charAt(i + 1))
                            && Character.isUpperCase(text.charAt(i - 1));
            if (!inner) {
                break;
            }
            i++;
        }
        if (i < end && i > begin + 1 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
            i--;
        }
        if (i < end && text.charAt(i) == '.' && i > begin) {
            String dotted = text.substring(begin, i + 1);
            boolean initial = i - begin == 1 && Character.isUpperCase(text.charAt(begin));
            if (initial && i + 1 < end || words.abbreviation(dotted) != null && i + 1 < end) {
                return i + 1;
            }
        }
        return Math.max(i, begin + 1);
    }

    /** A mark stands alone; dots, dashes and doubled quotation marks stand together. */
    private static int markEnd(String text, int begin, int end) {
        char c = text.charAt(begin);
        int i = begin + 1;
        if (c == '.' || c == '-' || c == '\'' || c == '`' || c == '!' || c == '?' || c == '*' || c == '_' || c == '=') {
            int most = c == '\'' || c == '`' ? begin + 2 : end;
            while (i < most && i < end && text.charAt(i) == c) {
                i++;
            }
        }
        return i;
    }

    private static void add(String text, int begin, int end, List<int[]> tokens) {
        if (end - begin > 2) {
            String low = text.substring(begin, end).toLowerCase(Locale.ROOT).replace('’', '\'');
            if (low.length() == end - begin) {
                if (low.endsWith("n't") && low.length() > 3) {
                    tokens.add(new int[] {begin, end - 3});
                    tokens.add(new int[] {end - 3, end});
                    return;
                }
                int apostrophe = low.lastIndexOf('\'');
                if (apostrophe > 0 && CLITICS.contains(low.substring(apostrophe))) {
                    tokens.add(new int[] {begin, begin + apostrophe});
                    tokens.add(new int[] {begin + apostrophe, end});
                    return;
                }
                if (low.equals("cannot")) {
                    tokens.add(new int[] {begin, begin + 3});
                    tokens.add(new int[] {begin + 3, end});
                    return;
                }
            }
        }
        tokens.add(new int[] {begin, end});
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
