/** The data package beside an export: which columns it has, what they mean, and what of our record it cannot hold. */
@NullMarked
package org.dragoman.ledger.exchange.sidecar;

import org.jspecify.annotations.NullMarked;
