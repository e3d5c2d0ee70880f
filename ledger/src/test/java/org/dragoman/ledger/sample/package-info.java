/** Databases and reports for tests. */
@NullMarked
package org.dragoman.ledger.sample;

import org.jspecify.annotations.NullMarked;
