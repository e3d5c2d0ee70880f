package org.dragoman.reader;

/** Which of the two ways of reading are used. */
public enum Method {
    /** Patterns and rules that a person can look up and extend. */
    SYMBOLIC,
    /** The trained encoder; who and what is named, times and numbers are found by rules all the same. */
    ENCODER,
    /** Both: the encoder decides where it finds something, the patterns name its act, and add what it has overlooked. */
    BOTH
}
