package org.dragoman.reader.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;

/** Stretches of tokens, put in order. */
final class Stretches {

    private Stretches() {}

    /** Joined where they touch, without the cue and without loose marks at their ends. */
    static List<Stretch> tidy(List<Stretch> raw, Tree tree, int cueFirst, int cueEnd) {
        List<Stretch> pieces = new ArrayList<>();
        for (Stretch stretch : raw) {
            if (cueEnd > cueFirst && stretch.holds(cueFirst)) {
                pieces.add(new Stretch(stretch.first(), Math.max(stretch.first(), cueFirst)));
                pieces.add(new Stretch(Math.min(cueEnd, stretch.end()), stretch.end()));
            } else {
                pieces.add(stretch);
            }
        }
        pieces.sort(Comparator.comparingInt(Stretch::first).thenComparingInt(Stretch::end));
        List<Stretch> joined = new ArrayList<>();
        for (Stretch piece : pieces) {
            Stretch trimmed = trim(piece, tree);
            Stretch last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (trimmed.end() <= trimmed.first()) {
                continue;
            }
            if (last != null && trimmed.first() <= last.end() + 1) {
                joined.set(joined.size() - 1, new Stretch(last.first(), Math.max(last.end(), trimmed.end())));
            } else {
                joined.add(trimmed);
            }
        }
        return joined;
    }

    private static Stretch trim(Stretch stretch, Tree tree) {
        int first = stretch.first();
        int end = stretch.end();
        while (first < end && isLoose(tree.token(first)) && !(end - first > 2 && isPaired(first, end, tree, first))) {
            first++;
        }
        while (end > first && isLoose(tree.token(end - 1)) && !isPaired(first, end, tree, end - 1)) {
            end--;
        }
        return new Stretch(first, end);
    }

    /** Whether a quotation mark at the edge has its partner within, though not at the other edge. */
    private static boolean isPaired(int first, int end, Tree tree, int edge) {
        if (!CueFinder.isQuotationMark(tree.token(edge))) {
            return false;
        }
        int other = edge == first ? end - 1 : first;
        int marks = 0;
        for (int i = first; i < end; i++) {
            marks += CueFinder.isQuotationMark(tree.token(i)) ? 1 : 0;
        }
        return marks % 2 == 0 && !CueFinder.isQuotationMark(tree.token(other));
    }

    private static boolean isLoose(Token token) {
        return !Character.isLetterOrDigit(token.form().codePointAt(0))
                && !token.form().equals("$")
                && !token.form().equals("£")
                && !token.form().equals("€");
    }

    static int size(List<Stretch> stretches) {
        return stretches.stream()
                .mapToInt(stretch -> stretch.end() - stretch.first())
                .sum();
    }
}
