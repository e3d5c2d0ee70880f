package org.dragoman.ledger.store;

/** What a ledger is opened for. */
public enum Access {
    /** To ask; nothing is changed, and others may read at the same time. */
    READ,
    /** To write into a ledger that is there. */
    WRITE,
    /** To write, and to make the ledger where there is none. */
    CREATE
}
