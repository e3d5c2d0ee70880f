package org.dragoman.evaluation.data;

import org.dragoman.model.FaultException;

/** A line of JSON Lines or of a table. */
public interface Row {

    /** The line's number, from 1. */
    int line();

    /** The value of a key, empty where it is missing. */
    String get(String key);

    /** A fault that names this line. */
    FaultException mistake(String what);

    /** The value of a key that must be there. */
    default String need(String key) {
        String value = get(key);
        if (value.isEmpty()) {
            throw mistake("the field " + key + " is missing or empty");
        }
        return value;
    }

    /** A whole number, 0 or more, that must be there. */
    default int needNumber(String key) {
        try {
            int number = Integer.parseInt(need(key).strip());
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as a negative one is.
        }
        throw mistake("the field " + key + " is a whole number, not \"" + get(key) + "\"");
    }
}
