package org.dragoman.ledger.review;

import org.dragoman.ledger.store.Decision;
import org.dragoman.model.Claim;

/**
 * A claim as a person once wrote it, where no coder found one.
 *
 * @param decision the decision by which it was written, added or corrected
 * @param sha256 hash of the text that it stands in
 * @param claim the claim; its document is one of those with that text
 */
public record ByHand(Decision decision, String sha256, Claim claim) {}
