package org.dragoman.reader.encoder;

/**
 * What the encoder reads at once: some words of a report as pieces.
 *
 * @param firstWord index of the first word among the report's words
 * @param pieces numbers of pieces, with the opening and the closing one
 * @param cases how the word of each piece is written
 * @param heads for each word the index of its first piece
 */
record Window(int firstWord, long[] pieces, long[] cases, int[] heads) {

    int endWord() {
        return firstWord + heads.length;
    }

    /** How far a word stands from the nearer end of the window; the report's own ends do not count as ends. */
    int depth(int word, int wordCount) {
        int left = firstWord == 0 ? Integer.MAX_VALUE : word - firstWord;
        int right = endWord() == wordCount ? Integer.MAX_VALUE : endWord() - 1 - word;
        return Math.min(left, right);
    }
}
