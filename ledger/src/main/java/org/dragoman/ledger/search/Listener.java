package org.dragoman.ledger.search;

import org.dragoman.model.FaultException;

/** Is told how far an index has come. */
public interface Listener {

    /** Hears nothing. */
    Listener NOBODY = new Listener() {};

    /** So many reports and codings of reports are new since the index was last brought up to date. */
    default void expect(long count) {}

    /** One of them is in the index. */
    default void step() {}

    /** Something to know; the search goes on. */
    default void warning(FaultException warning) {}
}
