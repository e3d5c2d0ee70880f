package org.dragoman.reader.encoder;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Span;

/** A report's words cut into windows: whole sentences, as many as fit, each window beginning some sentences before the last one's end. */
final class Windows {

    /** The most pieces in a window, as in training. */
    private static final int ROOM = 190;

    /** How many pieces at most two windows share. */
    private static final int SHARED = 32;

    private final WordPieces wordPieces;
    private final List<Span> words = new ArrayList<>();
    private final List<int[]> pieces = new ArrayList<>();
    private final List<Integer> cases = new ArrayList<>();
    /** The first word of each part: of a sentence, or of a piece of one that fits no window. */
    private final List<Integer> parts = new ArrayList<>();

    Windows(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    List<Span> words() {
        return words;
    }

    /** Adds a sentence; its points begin at {@code offset} of the report. */
    void add(int[] points, int offset) {
        int size = 0;
        boolean fresh = true;
        for (Span word : WordPieces.words(points, 0, points.length, offset)) {
            String form = new String(points, word.begin() - offset, word.length());
            int[] numbers = wordPieces.of(form);
            if (fresh || size + numbers.length > ROOM) {
                parts.add(words.size());
                size = 0;
                fresh = false;
            }
            size += numbers.length;
            words.add(word);
            pieces.add(numbers);
            cases.add(WordPieces.caseOf(form));
        }
    }

    List<Window> cut() {
        List<Window> windows = new ArrayList<>();
        int part = 0;
        while (part < parts.size()) {
            int end = part;
            int size = 0;
            while (end < parts.size() && (end == part || size + sizeOf(end) <= ROOM)) {
                size += sizeOf(end);
                end++;
            }
            windows.add(window(parts.get(part), firstWord(end)));
            if (end == parts.size()) {
                break;
            }
            int next = end;
            int shared = 0;
            while (next - 1 > part && shared + sizeOf(next - 1) <= SHARED) {
                next--;
                shared += sizeOf(next);
            }
            part = next;
        }
        return windows;
    }

    private int firstWord(int part) {
        return part < parts.size() ? parts.get(part) : words.size();
    }

    private int sizeOf(int part) {
        int size = 0;
        for (int word = firstWord(part); word < firstWord(part + 1); word++) {
            size += pieces.get(word).length;
        }
        return size;
    }

    private Window window(int first, int end) {
        int size = 2;
        for (int word = first; word < end; word++) {
            size += pieces.get(word).length;
        }
        long[] numbers = new long[size];
        long[] ofCases = new long[size];
        int[] heads = new int[end - first];
        numbers[0] = wordPieces.opening();
        int at = 1;
        for (int word = first; word < end; word++) {
            heads[word - first] = at;
            for (int number : pieces.get(word)) {
                ofCases[at] = cases.get(word);
                numbers[at++] = number;
            }
        }
        numbers[at] = wordPieces.closing();
        return new Window(first, numbers, ofCases, heads);
    }
}
