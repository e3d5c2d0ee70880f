/** Events as rows of the tables that researchers already load: POLECAT, ICEWS, GDELT 2.0 and Phoenix. */
@NullMarked
package org.dragoman.ledger.exchange.table;

import org.jspecify.annotations.NullMarked;
