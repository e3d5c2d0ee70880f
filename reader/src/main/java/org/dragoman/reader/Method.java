package org.dragoman.reader;

/** Which of the two ways of reading are used. */
public enum Method {
    /** Patterns and rules that a person can look up and extend. */
    SYMBOLIC,
    /** The trained encoder; names, times and numbers are found by rules all the same. */
    ENCODER,
    /** Both: patterns say what is done, the encoder whether; it fills in who takes part, adds what it is sure of, and says who says what. */
    BOTH
}
