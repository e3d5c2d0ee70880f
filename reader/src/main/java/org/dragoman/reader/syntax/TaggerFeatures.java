package org.dragoman.reader.syntax;

import java.util.List;
import java.util.Locale;

/** What the tagger looks at: a word's letters, its neighbours and the tags chosen so far. */
final class TaggerFeatures {

    static final int MOST = 40;

    private static final int OUTSIDE = "\u0000".hashCode();

    private final int[] words;
    private final int[] lowered;
    private final int[][] endings;
    private final int[][] beginnings;
    private final int[] shapes;

    TaggerFeatures(List<String> forms) {
        int n = forms.size();
        words = new int[n];
        lowered = new int[n];
        endings = new int[n][];
        beginnings = new int[n][];
        shapes = new int[n];
        for (int i = 0; i < n; i++) {
            String form = forms.get(i);
            String low = form.toLowerCase(Locale.ROOT);
            words[i] = form.hashCode();
            lowered[i] = low.hashCode();
            endings[i] = new int[4];
            beginnings[i] = new int[3];
            for (int k = 1; k <= 4; k++) {
                endings[i][k - 1] = low.substring(Math.max(0, low.length() - k)).hashCode();
                if (k <= 3) {
                    beginnings[i][k - 1] =
                            low.substring(0, Math.min(low.length(), k)).hashCode();
                }
            }
            shapes[i] = shape(form).hashCode();
        }
    }

    /** Letters as A and a, digits as 0, others as they are; runs of the same kind shortened to two. */
    static String shape(String form) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            char kind = Character.isUpperCase(c) ? 'A' : Character.isLetter(c) ? 'a' : Character.isDigit(c) ? '0' : c;
            int end = shape.length();
            if (end < 2 || shape.charAt(end - 1) != kind || shape.charAt(end - 2) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }

    /** Fills in the features of word {@code i}, given the tags of the words before it; returns how many. */
    int fill(int i, int[] tags, int[] features) {
        int before = i > 0 ? tags[i - 1] : -1;
        int twoBefore = i > 1 ? tags[i - 2] : -1;
        int n = 0;
        features[n++] = Hash.of(0, 0);
        features[n++] = Hash.of(1, words[i]);
        features[n++] = Hash.of(2, lowered[i]);
        for (int k = 0; k < 4; k++) {
            features[n++] = Hash.of(3 + k, endings[i][k]);
        }
        for (int k = 0; k < 3; k++) {
            features[n++] = Hash.of(7 + k, beginnings[i][k]);
        }
        features[n++] = Hash.of(10, shapes[i]);
        features[n++] = Hash.of(11, shapes[i], i == 0 ? 1 : 0);
        features[n++] = Hash.of(12, before);
        features[n++] = Hash.of(13, before, twoBefore);
        features[n++] = Hash.of(14, before, lowered[i]);
        features[n++] = Hash.of(15, at(lowered, i - 1));
        features[n++] = Hash.of(16, at(lowered, i - 2));
        features[n++] = Hash.of(17, at(lowered, i + 1));
        features[n++] = Hash.of(18, at(lowered, i + 2));
        features[n++] = Hash.of(19, at(lowered, i - 1), lowered[i]);
        features[n++] = Hash.of(20, lowered[i], at(lowered, i + 1));
        features[n++] = Hash.of(21, before, i + 1 < endings.length ? endings[i + 1][2] : 0);
        features[n++] = Hash.of(22, i > 0 ? endings[i - 1][2] : 0);
        features[n++] = Hash.of(23, i + 1 < endings.length ? endings[i + 1][2] : 0);
        features[n++] = Hash.of(24, i + 1 < shapes.length ? shapes[i + 1] : 0);
        features[n++] = Hash.of(25, i > 0 ? shapes[i - 1] : 0, shapes[i]);
        features[n++] = Hash.of(26, endings[i][2], before);
        features[n++] = Hash.of(27, at(lowered, i - 1), at(lowered, i + 1));
        features[n++] = Hash.of(28, before, endings[i][1], i + 1 < endings.length ? endings[i + 1][1] : 0);
        return n;
    }

    private static int at(int[] values, int i) {
        return i >= 0 && i < values.length ? values[i] : OUTSIDE + (i < 0 ? 0 : 1);
    }
}
