package org.dragoman.reader.syntax;

import java.util.Arrays;

/**
 * A sentence half read, in the arc-eager system (Nivre 2003). Words count from 0; the root stands after the last word.
 */
final class ParserState {

    static final int NONE = -1;

    final int size;
    final int[] heads;
    final int[] labels;
    final int[] leftmost;
    final int[] rightmost;
    final int[] secondLeftmost;
    final int[] secondRightmost;
    final int[] leftCount;
    final int[] rightCount;
    private final int[] stack;
    private int depth;
    private int next;

    ParserState(int size) {
        this.size = size;
        heads = filled(size + 1);
        labels = filled(size + 1);
        leftmost = filled(size + 1);
        rightmost = filled(size + 1);
        secondLeftmost = filled(size + 1);
        secondRightmost = filled(size + 1);
        leftCount = new int[size + 1];
        rightCount = new int[size + 1];
        stack = new int[size + 1];
    }

    private static int[] filled(int length) {
        int[] values = new int[length];
        Arrays.fill(values, NONE);
        return values;
    }

    int root() {
        return size;
    }

    /** The word on the stack that lies {@code below} the top, or {@link #NONE}. */
    int stack(int below) {
        return below < depth ? stack[depth - 1 - below] : NONE;
    }

    int depth() {
        return depth;
    }

    /** The word {@code ahead} of the first unread one, or {@link #NONE}. */
    int buffer(int ahead) {
        return next + ahead <= size ? next + ahead : NONE;
    }

    boolean isFinished() {
        return next == size && depth == 0;
    }

    boolean canShift() {
        return next < size;
    }

    boolean canReduce() {
        return depth > 0 && heads[stack[depth - 1]] != NONE;
    }

    boolean canLeft() {
        return depth > 0 && heads[stack[depth - 1]] == NONE;
    }

    boolean canRight() {
        return depth > 0 && next < size;
    }

    void shift() {
        stack[depth++] = next++;
    }

    void reduce() {
        depth--;
    }

    void left(int label) {
        int child = stack[--depth];
        attach(child, next, label);
        secondLeftmost[next] = leftmost[next];
        leftmost[next] = child;
        leftCount[next]++;
    }

    void right(int label) {
        int head = stack[depth - 1];
        attach(next, head, label);
        secondRightmost[head] = rightmost[head];
        rightmost[head] = next;
        rightCount[head]++;
        shift();
    }

    private void attach(int child, int head, int label) {
        heads[child] = head;
        labels[child] = label;
    }
}
