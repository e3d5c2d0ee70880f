/** The whole ledger as tables of its own, and a ledger from such tables again. */
@NullMarked
package org.dragoman.ledger.exchange.own;

import org.jspecify.annotations.NullMarked;
