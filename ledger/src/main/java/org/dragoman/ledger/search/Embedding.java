package org.dragoman.ledger.search;

/** Turns words into a vector that lies near the vectors of words that mean the same. */
public interface Embedding {

    /** Which one it is; vectors of two versions cannot be compared. */
    String version();

    /** The vector of words that may be found, of length 1. */
    float[] ofPassage(String words);

    /** The vector of words that are asked for, of length 1 and of as many numbers. */
    float[] ofQuestion(String words);
}
