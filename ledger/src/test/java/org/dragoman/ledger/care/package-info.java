/** Tests of the care of ledgers, with real files, databases and processes. */
@NullMarked
package org.dragoman.ledger.care;

import org.jspecify.annotations.NullMarked;
