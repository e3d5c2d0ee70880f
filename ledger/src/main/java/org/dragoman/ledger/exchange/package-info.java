/** A ledger taken elsewhere and brought back: exports in the layouts that researchers load, and imports. */
@NullMarked
package org.dragoman.ledger.exchange;

import org.jspecify.annotations.NullMarked;
