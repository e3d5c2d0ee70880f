package org.dragoman.cli;

import org.dragoman.cli.Engine.Coded;

/** Takes coded reports in the order of the input and prints them. */
interface Sink extends AutoCloseable {

    void write(Coded coded);

    /** After the last report. */
    default void finish() {}

    @Override
    default void close() {}
}
