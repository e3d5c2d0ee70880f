/** Events that others coded, row by row: each row becomes a small report, and its event a claim of a foreign coder. */
@NullMarked
package org.dragoman.ledger.exchange.foreign;

import org.jspecify.annotations.NullMarked;
