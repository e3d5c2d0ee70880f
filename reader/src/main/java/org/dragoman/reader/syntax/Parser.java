package org.dragoman.reader.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Builds the dependency tree of a sentence word by word, in time linear in its length (arc-eager, greedy). Immutable
 * and thread-safe.
 */
final class Parser {

    static final String SHIFT = "SHIFT";
    static final String REDUCE = "REDUCE";
    static final String LEFT = "LEFT ";
    static final String RIGHT = "RIGHT ";

    private final LinearModel model;
    private final Moves moves;

    Parser(LinearModel model) {
        this.model = model;
        this.moves = new Moves(model.classes());
    }

    /** The finished state of a sentence with these words and tags. */
    ParserState parse(List<String> forms, int[] tags) {
        ParserFeatures look = new ParserFeatures(hashes(forms), tags);
        ParserState state = new ParserState(forms.size());
        int[] features = new int[ParserFeatures.MOST];
        int[] scores = new int[moves.size()];
        while (!state.isFinished()) {
            int count = look.fill(state, features);
            Arrays.fill(scores, 0);
            for (int k = 0; k < count; k++) {
                model.add(features[k], scores);
            }
            int best = -1;
            for (int move = 0; move < scores.length; move++) {
                if ((best < 0 || scores[move] > scores[best]) && moves.isPossible(move, state)) {
                    best = move;
                }
            }
            moves.make(best, state);
        }
        return state;
    }

    String relation(int label) {
        return moves.relation(label);
    }

    static int[] hashes(List<String> forms) {
        int[] hashes = new int[forms.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = forms.get(i).toLowerCase(Locale.ROOT).hashCode();
        }
        return hashes;
    }

    /** The moves of the system, in the order of a model's classes. A label is the number of the left move that sets it. */
    static final class Moves {

        private enum Kind {
            SHIFT,
            REDUCE,
            LEFT,
            RIGHT
        }

        private final Kind[] kinds;
        private final int[] labels;
        private final String[] relations;

        Moves(List<String> names) {
            this.kinds = new Kind[names.size()];
            this.labels = new int[names.size()];
            this.relations = new String[names.size()];
            for (int move = 0; move < kinds.length; move++) {
                String name = names.get(move);
                if (name.startsWith(RIGHT)) {
                    kinds[move] = Kind.RIGHT;
                    labels[move] = names.indexOf(LEFT + name.substring(RIGHT.length()));
                } else if (name.startsWith(LEFT)) {
                    kinds[move] = Kind.LEFT;
                    labels[move] = move;
                    relations[move] = name.substring(LEFT.length()).intern();
                } else {
                    kinds[move] = name.equals(SHIFT) ? Kind.SHIFT : Kind.REDUCE;
                    labels[move] = ParserState.NONE;
                }
            }
        }

        int size() {
            return kinds.length;
        }

        boolean isPossible(int move, ParserState state) {
            return switch (kinds[move]) {
                case SHIFT -> state.canShift();
                case REDUCE -> state.canReduce();
                case LEFT -> state.canLeft();
                case RIGHT -> state.canRight();
            };
        }

        void make(int move, ParserState state) {
            switch (kinds[move]) {
                case SHIFT -> state.shift();
                case REDUCE -> state.reduce();
                case LEFT -> state.left(labels[move]);
                case RIGHT -> state.right(labels[move]);
            }
        }

        /**
         * Whether a move loses no arc of the tree that could still be built (Goldberg and Nivre 2012), and, where it
         * builds one, names it rightly.
         */
        boolean isRight(int move, ParserState state, int[] heads, int[] relations) {
            int s = state.stack(0);
            int b = state.buffer(0);
            return switch (kinds[move]) {
                case SHIFT -> !isOnStack(state, heads[b]) && !hasHeadlessChildOnStack(state, heads, b);
                case REDUCE -> !hasChildAhead(state, heads, s);
                case LEFT ->
                    (heads[s] == b ? relations[s] == labels[move] : heads[s] < b) && !hasChildAhead(state, heads, s);
                case RIGHT ->
                    (heads[b] == s ? relations[b] == labels[move] : heads[b] < b && !isOnStack(state, heads[b]))
                            && !hasHeadlessChildOnStack(state, heads, b);
            };
        }

        private static boolean isOnStack(ParserState state, int word) {
            for (int i = 0; i < state.depth(); i++) {
                if (state.stack(i) == word) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasHeadlessChildOnStack(ParserState state, int[] heads, int head) {
            for (int i = 0; i < state.depth(); i++) {
                int word = state.stack(i);
                if (heads[word] == head && state.heads[word] == ParserState.NONE) {
                    return true;
                }
            }
            return false;
        }

        private static boolean hasChildAhead(ParserState state, int[] heads, int head) {
            for (int word = state.buffer(0); word < state.size; word++) {
                if (heads[word] == head) {
                    return true;
                }
            }
            return false;
        }

        String relation(int label) {
            return relations[label];
        }
    }
}
