/** Tests of search. */
@NullMarked
package org.dragoman.ledger.search;

import org.jspecify.annotations.NullMarked;
