package org.dragoman.wire;

/** What a line holds: a report's description, or a claim. */
public sealed interface Recorded permits DocumentRecord, ClaimRecord {}
