package org.dragoman.ledger.exchange.sidecar;

import java.util.Locale;

/**
 * A column as a data package tells of it.
 *
 * @param meaning what stands in it, in one sentence
 */
public record Field(String name, Type type, String meaning) {

    /** The types of Frictionless tables that are used. */
    public enum Type {
        STRING,
        INTEGER,
        NUMBER,
        DATE,
        DATETIME;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
