/** Tests of exports and imports: each export is read back and compared with what it promises. */
@NullMarked
package org.dragoman.ledger.exchange;

import org.jspecify.annotations.NullMarked;
