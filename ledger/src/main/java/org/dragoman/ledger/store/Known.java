package org.dragoman.ledger.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a ledger knew something: its known time, in UTC, to the microsecond.
 *
 * @param recorded from when on
 * @param superseded until when, this instant not counted; null where it still does
 */
public record Known(Instant recorded, @Nullable Instant superseded) {}
