/** Ledgers as large as a million reports: made from counts of real ones, loaded, and asked with a watch in hand. */
@NullMarked
package org.dragoman.bench.ledger;

import org.jspecify.annotations.NullMarked;
