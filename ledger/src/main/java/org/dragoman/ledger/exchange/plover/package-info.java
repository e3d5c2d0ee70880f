/** Events in the layout of PLOVER's JSON Lines. */
@NullMarked
package org.dragoman.ledger.exchange.plover;

import org.jspecify.annotations.NullMarked;
