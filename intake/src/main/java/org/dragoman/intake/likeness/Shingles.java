package org.dragoman.intake.likeness;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text is compared by: its runs of three words, as hashes, each once.
 *
 * <p>A word is a run of letters and digits, or one ideograph. Case, accents, punctuation, white space, web addresses
 * and datelines count for nothing. Figures do count.
 */
final class Shingles {

    /** Words in a shingle. */
    static final int WORDS = 3;

    /** Words of a text that are looked at; no report has more, and what is hostile may be as long as it likes. */
    static final int MOST_WORDS = 1 << 16;

    /** {@code PARIS (Reuters) -}, {@code CARACAS, Venezuela —}, {@code Oslo, 28 January (AFP) --} at the head of a line. */
    private static final Pattern DATELINE = Pattern.compile(
            "^\\h*(?:[^\\n()]{0,60}\\([^\\n()]{2,40}\\)\\h*|\\p{Lu}{3}[\\p{Lu}.'’-]*(?:[\\h,]+[\\p{Lu}\\d][\\p{L}\\d.'’-]*){0,5}\\h)"
                    + "[-–—]{1,2}\\h",
            Pattern.MULTILINE);

    /** UTF-16 units from the beginning, behind which no dateline begins: there is room for a headline and a by-line. */
    private static final int HEAD = 300;

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final long[] words = new long[WORDS];
    private long[] found = new long[512];
    private int count;
    private int wordsSeen;
    private long wordsHash;

    private Shingles(String text) {
        String plain =
                withoutDateline(text.contains("://") ? ADDRESS.matcher(text).replaceAll(" ") : text);
        readWords(Normalizer.normalize(plain, Normalizer.Form.NFD));
        Arrays.sort(found, 0, count);
        count = dropRepeated(found, count);
    }

    static Shingles of(String text) {
        return new Shingles(text);
    }

    /** The hashes of the shingles, ascending and different. */
    long[] hashes() {
        return Arrays.copyOf(found, count);
    }

    /** A hash of all words in their order, zero where there are none. */
    long wordsHash() {
        return wordsHash;
    }

    private static String withoutDateline(String text) {
        Matcher dateline = DATELINE.matcher(text).region(0, Math.min(HEAD, text.length()));
        return dateline.find() ? text.substring(0, dateline.start()) + text.substring(dateline.end()) : text;
    }

    private void readWords(String text) {
        long word = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            boolean isAlone = point > 0x7F && Character.isIdeographic(point);
            if (!isAlone && Character.isLetterOrDigit(point)) {
                word = Hashes.append(word, Character.toLowerCase(point));
            } else if (!isAccent(point)) {
                end(word);
                word = 0;
                if (isAlone) {
                    end(Hashes.append(0, point));
                }
            }
        }
        end(word);
    }

    private static boolean isAccent(int point) {
        return point > 0x7F && Character.getType(point) == Character.NON_SPACING_MARK;
    }

    /** A word has come to its end; zero is no word. */
    private void end(long word) {
        if (word == 0) {
            return;
        }
        wordsHash = Hashes.mix(wordsHash + word);
        if (wordsSeen == MOST_WORDS) {
            return;
        }
        words[wordsSeen % WORDS] = word;
        wordsSeen++;
        if (wordsSeen >= WORDS) {
            add(shingle());
        }
    }

    private long shingle() {
        long hash = 0;
        for (int back = WORDS; back > 0; back--) {
            hash = Hashes.mix(hash + words[(wordsSeen - back) % WORDS]);
        }
        return hash;
    }

    private void add(long shingle) {
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = shingle;
    }

    private static int dropRepeated(long[] sorted, int length) {
        int kept = 0;
        for (int i = 0; i < length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[kept++] = sorted[i];
            }
        }
        return kept;
    }
}
