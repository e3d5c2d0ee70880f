package org.dragoman.reader.encoder;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dragoman.model.Span;

/**
 * Words and word pieces as the pretrained encoder was trained on them: uncased, accents stripped, marks apart, the longest match from
 * the left. The words keep their places in the text. After the WordPiece tokenizer of BERT (Devlin et al. 2019). Immutable and
 * thread-safe.
 */
final class WordPieces {

    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final int unknown;
    private final int opening;
    private final int closing;
    private final int[] markers;

    /** @param pieces in the order of their numbers */
    WordPieces(List<String> pieces) {
        for (String piece : pieces) {
            vocabulary.put(piece, vocabulary.size());
        }
        this.unknown = numberOf("[UNK]");
        this.opening = numberOf("[CLS]");
        this.closing = numberOf("[SEP]");
        this.markers =
                IntStream.range(0, 4).map(i -> numberOf("[unused" + i + "]")).toArray();
    }

    private int numberOf(String piece) {
        Integer number = vocabulary.get(piece);
        if (number == null) {
            throw new IllegalArgumentException("the vocabulary lacks " + piece);
        }
        return number;
    }

    /** The piece that opens every window. */
    int opening() {
        return opening;
    }

    /** The piece that closes every window. */
    int closing() {
        return closing;
    }

    /** The pieces that no text has: before and after who acts, before and after who is acted upon. */
    int[] markers() {
        return markers.clone();
    }

    /** The words of a stretch of text, in code points counted from {@code offset} on. */
    static List<Span> words(int[] points, int begin, int end, int offset) {
        List<Span> words = new ArrayList<>();
        int open = -1;
        for (int i = begin; i < end; i++) {
            boolean mark = isMark(points[i]);
            boolean blank = isBlank(points[i]);
            if ((mark || blank) && open >= 0) {
                words.add(new Span(open + offset, i + offset));
                open = -1;
            }
            if (mark) {
                words.add(new Span(i + offset, i + 1 + offset));
            } else if (!blank && open < 0) {
                open = i;
            }
        }
        if (open >= 0) {
            words.add(new Span(open + offset, end + offset));
        }
        return words;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || point == 0
                || point == 0xFFFD
                || point == 0x85
                || point >= 0x1C && point <= 0x1F;
    }

    private static boolean isMark(int point) {
        boolean sign = point >= 33 && point <= 47
                || point >= 58 && point <= 64
                || point >= 91 && point <= 96
                || point >= 123 && point <= 126;
        return sign
                || switch (Character.getType(point)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }

    /** The numbers of a word's pieces; never empty. */
    int[] of(String word) {
        String plain = plain(word);
        int[] pieces = plain.length() > LONGEST_WORD ? new int[0] : split(plain);
        return pieces.length == 0 ? new int[] {unknown} : pieces;
    }

    private int[] split(String plain) {
        int[] pieces = new int[plain.length()];
        int count = 0;
        int at = 0;
        while (at < plain.length()) {
            int end = plain.length();
            Integer piece = null;
            while (end > at && piece == null) {
                piece = vocabulary.get((at > 0 ? "##" : "") + plain.substring(at, end));
                end -= piece == null ? 1 : 0;
            }
            if (piece == null) {
                return new int[0];
            }
            pieces[count++] = piece;
            at = end;
        }
        return Arrays.copyOf(pieces, count);
    }

    private static String plain(String word) {
        String folded = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(folded.length());
        folded.codePoints()
                .filter(point -> switch (Character.getType(point)) {
                    case Character.NON_SPACING_MARK, Character.CONTROL, Character.FORMAT -> false;
                    default -> true;
                })
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** How a word is written: 0 no letters first or mixed otherwise, 1 small, 2 capitalised, 3 all capitals, 4 capitals inside. */
    static int caseOf(String word) {
        int first = word.codePointAt(0);
        if (Character.isLowerCase(first)) {
            return 1;
        }
        boolean rest = word.codePoints().skip(1).anyMatch(Character::isUpperCase);
        if (Character.isUpperCase(first) && !rest) {
            return 2;
        }
        boolean small = word.codePoints().anyMatch(Character::isLowerCase);
        boolean capital = word.codePoints().anyMatch(Character::isUpperCase);
        return capital && !small ? 3 : capital ? 4 : 0;
    }
}
