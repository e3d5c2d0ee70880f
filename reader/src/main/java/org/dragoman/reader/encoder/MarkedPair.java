package org.dragoman.reader.encoder;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** A sentence in which who acts and who is acted upon are marked, as the network learned to tell what happens between them. */
final class MarkedPair {

    /** The most pieces in a window, as in training. */
    private static final int LONGEST = 192;

    private final WordPieces wordPieces;

    MarkedPair(WordPieces wordPieces) {
        this.wordPieces = wordPieces;
    }

    /** A window whose one word is its opening piece. */
    Window window(int[] sentence, @Nullable Span source, @Nullable Span target) {
        int[] markers = wordPieces.markers();
        Mark[] marks = {new Mark(source, markers[0], markers[1]), new Mark(target, markers[2], markers[3])};
        LongStream.Builder pieces = LongStream.builder();
        LongStream.Builder cases = LongStream.builder();
        pieces.add(wordPieces.opening());
        cases.add(0);
        for (Span word : WordPieces.words(sentence, 0, sentence.length, 0)) {
            for (Mark mark : marks) {
                add(mark.closes(word.begin()), pieces, cases);
            }
            for (Mark mark : marks) {
                add(mark.opens(word.end()), pieces, cases);
            }
            String form = new String(sentence, word.begin(), word.length());
            for (int piece : wordPieces.of(form)) {
                pieces.add(piece);
                cases.add(WordPieces.caseOf(form));
            }
        }
        for (Mark mark : marks) {
            add(mark.closes(Integer.MAX_VALUE), pieces, cases);
        }
        return new Window(0, closed(pieces, wordPieces.closing()), closed(cases, 0), new int[] {0});
    }

    private static void add(long piece, LongStream.Builder pieces, LongStream.Builder cases) {
        if (piece >= 0) {
            pieces.add(piece);
            cases.add(0);
        }
    }

    /** As many as a window holds, with the closing one. */
    private static long[] closed(LongStream.Builder numbers, long last) {
        long[] all = numbers.build().limit(LONGEST - 1).toArray();
        long[] closed = Arrays.copyOf(all, all.length + 1);
        closed[all.length] = last;
        return closed;
    }

    /** The marks around a span; each is set once. */
    private static final class Mark {

        private final @Nullable Span span;
        private final int opening;
        private final int closing;
        private boolean opened;
        private boolean closed;

        private Mark(@Nullable Span span, int opening, int closing) {
            this.span = span;
            this.opening = opening;
            this.closing = closing;
        }

        /** The opening mark where it belongs before a word that ends here; -1 where it does not. */
        private int opens(int end) {
            boolean here = !opened && span != null && span.begin() < end;
            opened |= here;
            return here ? opening : -1;
        }

        /** The closing mark where it belongs before a word that begins here; -1 where it does not. */
        private int closes(int begin) {
            boolean here = !closed && span != null && span.end() <= begin;
            closed |= here;
            return here ? closing : -1;
        }
    }
}
