package org.dragoman.reader.syntax;

/** What the parser looks at: the top of the stack, the words ahead, and their kin (after Zhang and Nivre 2011). */
final class ParserFeatures {

    static final int MOST = 80;

    private static final int OUTSIDE = -7;

    private final int[] words;
    private final int[] tags;

    /** Hashes of the lower-cased words and indices of the tags. */
    ParserFeatures(int[] words, int[] tags) {
        this.words = words;
        this.tags = tags;
    }

    int fill(ParserState state, int[] f) {
        int s0 = state.stack(0);
        int s1 = state.stack(1);
        int n0 = state.buffer(0);
        int n1 = state.buffer(1);
        int n2 = state.buffer(2);
        int s0w = word(s0);
        int s0t = tag(s0);
        int n0w = word(n0);
        int n0t = tag(n0);
        int n1t = tag(n1);
        int n2t = tag(n2);
        int s1t = tag(s1);
        int s0h = s0 >= 0 ? state.heads[s0] : -1;
        int s0hh = s0h >= 0 ? state.heads[s0h] : -1;
        int s0l = kin(state.leftmost, s0);
        int s0r = kin(state.rightmost, s0);
        int n0l = kin(state.leftmost, n0);
        int s0l2 = kin(state.secondLeftmost, s0);
        int s0r2 = kin(state.secondRightmost, s0);
        int n0l2 = kin(state.secondLeftmost, n0);
        int distance = s0 >= 0 && n0 >= 0 ? Math.min(n0 - s0, 10) : 0;
        int headed = s0h >= 0 ? 1 : 0;

        int n = 0;
        f[n++] = Hash.of(0, headed);
        f[n++] = Hash.of(1, s0w, s0t);
        f[n++] = Hash.of(2, s0w);
        f[n++] = Hash.of(3, s0t, headed);
        f[n++] = Hash.of(4, n0w, n0t);
        f[n++] = Hash.of(5, n0w);
        f[n++] = Hash.of(6, n0t);
        f[n++] = Hash.of(7, word(n1), n1t);
        f[n++] = Hash.of(8, word(n1));
        f[n++] = Hash.of(9, n1t);
        f[n++] = Hash.of(10, word(n2), n2t);
        f[n++] = Hash.of(11, n2t);
        f[n++] = Hash.of(12, Hash.of(0, s0w, s0t), n0w, n0t);
        f[n++] = Hash.of(13, s0w, s0t, n0w);
        f[n++] = Hash.of(14, s0w, n0w, n0t);
        f[n++] = Hash.of(15, s0w, s0t, n0t);
        f[n++] = Hash.of(16, s0t, n0w, n0t);
        f[n++] = Hash.of(17, s0w, n0w);
        f[n++] = Hash.of(18, s0t, n0t);
        f[n++] = Hash.of(19, n0t, n1t);
        f[n++] = Hash.of(20, n0t, n1t, n2t);
        f[n++] = Hash.of(21, s0t, n0t, n1t);
        f[n++] = Hash.of(22, tag(s0h), s0t, n0t);
        f[n++] = Hash.of(23, s0t, tag(s0l), n0t);
        f[n++] = Hash.of(24, s0t, tag(s0r), n0t);
        f[n++] = Hash.of(25, s0t, n0t, tag(n0l));
        f[n++] = Hash.of(26, s0w, distance);
        f[n++] = Hash.of(27, s0t, distance);
        f[n++] = Hash.of(28, n0w, distance);
        f[n++] = Hash.of(29, n0t, distance);
        f[n++] = Hash.of(30, s0w, n0w, distance);
        f[n++] = Hash.of(31, s0t, n0t, distance);
        int s0vr = s0 >= 0 ? state.rightCount[s0] : -1;
        int s0vl = s0 >= 0 ? state.leftCount[s0] : -1;
        int n0vl = n0 >= 0 ? state.leftCount[n0] : -1;
        f[n++] = Hash.of(32, s0w, s0vr);
        f[n++] = Hash.of(33, s0t, s0vr);
        f[n++] = Hash.of(34, s0w, s0vl);
        f[n++] = Hash.of(35, s0t, s0vl);
        f[n++] = Hash.of(36, n0w, n0vl);
        f[n++] = Hash.of(37, n0t, n0vl);
        f[n++] = Hash.of(38, word(s0h));
        f[n++] = Hash.of(39, tag(s0h));
        f[n++] = Hash.of(40, label(state, s0));
        f[n++] = Hash.of(41, word(s0l));
        f[n++] = Hash.of(42, tag(s0l), label(state, s0l));
        f[n++] = Hash.of(43, word(s0r));
        f[n++] = Hash.of(44, tag(s0r), label(state, s0r));
        f[n++] = Hash.of(45, word(n0l));
        f[n++] = Hash.of(46, tag(n0l), label(state, n0l));
        f[n++] = Hash.of(47, tag(s0hh), label(state, s0h));
        f[n++] = Hash.of(48, word(s0hh));
        f[n++] = Hash.of(49, tag(s0l2), label(state, s0l2));
        f[n++] = Hash.of(50, tag(s0r2), label(state, s0r2));
        f[n++] = Hash.of(51, tag(n0l2), label(state, n0l2));
        f[n++] = Hash.of(52, s0t, tag(s0l), tag(s0l2));
        f[n++] = Hash.of(53, s0t, tag(s0r), tag(s0r2));
        f[n++] = Hash.of(54, s0t, tag(s0h), tag(s0hh));
        f[n++] = Hash.of(55, n0t, tag(n0l), tag(n0l2));
        f[n++] = Hash.of(56, labels(state, s0l, s0l2), s0t);
        f[n++] = Hash.of(57, labels(state, s0r, s0r2), s0t);
        f[n++] = Hash.of(58, labels(state, s0r, s0l), s0w);
        f[n++] = Hash.of(59, labels(state, n0l, n0l2), n0t);
        f[n++] = Hash.of(60, s1t, s0t, n0t);
        f[n++] = Hash.of(61, word(s1), n0t);
        f[n++] = Hash.of(62, s1t, n0w);
        f[n++] = Hash.of(63, label(state, s0), s0t, n0t);
        f[n++] = Hash.of(64, label(state, s0), n0w, headed);
        f[n++] = Hash.of(65, s0w, n1t, n0t);
        f[n++] = Hash.of(66, s0w, n0t, label(state, s0r));
        f[n++] = Hash.of(67, tag(n0 > 0 ? n0 - 1 : -1), n0t, s0t);
        f[n++] = Hash.of(68, tag(s0 >= 0 ? s0 + 1 : -1), s0t, n0t);
        f[n++] = Hash.of(69, s0w, word(n1), n0t);
        return n;
    }

    private static int kin(int[] of, int word) {
        return word >= 0 ? of[word] : -1;
    }

    private static int label(ParserState state, int word) {
        return word >= 0 ? state.labels[word] : OUTSIDE;
    }

    private static int labels(ParserState state, int a, int b) {
        return label(state, a) * 131 + label(state, b);
    }

    private int word(int i) {
        return i < 0 ? OUTSIDE : i < words.length ? words[i] : OUTSIDE - 1;
    }

    private int tag(int i) {
        return i < 0 ? OUTSIDE : i < tags.length ? tags[i] : OUTSIDE - 1;
    }
}
