package org.dragoman.reader;

/** Which of the two ways of reading are used. */
public enum Method {
    /** Patterns and rules that a person can look up and extend. */
    SYMBOLIC,
    /** The trained encoder; who and what is named, times and numbers are found by rules all the same. */
    ENCODER,
    /** Both: patterns and rules decide where they find something; the encoder fills in who takes part and adds what it is sure of. */
    BOTH
}
