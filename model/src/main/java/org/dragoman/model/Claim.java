package org.dragoman.model;

/** What a report asserts, not what is true. */
public sealed interface Claim permits Statement, Event, Position, Deadline, Condition, Figure, Mediation {

    Anchor anchor();

    /** The name of this kind of record, as records carry it in their field {@code kind}. */
    String kind();
}
