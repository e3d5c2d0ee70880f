package org.dragoman.ledger.exchange.own;

import java.util.Locale;

/** The forms of own tables. */
public enum OwnForm {
    CSV,
    PARQUET;

    /** The ending of its files. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
