/** Tests of what columns of event tables hold. */
@NullMarked
package org.dragoman.ledger.exchange.table;

import org.jspecify.annotations.NullMarked;
