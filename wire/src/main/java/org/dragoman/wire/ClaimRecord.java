package org.dragoman.wire;

import org.dragoman.model.Claim;

/** A line that holds a claim. */
public record ClaimRecord(Claim claim) implements Recorded {}
