/** Tests of the store, on both databases. */
@NullMarked
package org.dragoman.ledger.store;

import org.jspecify.annotations.NullMarked;
