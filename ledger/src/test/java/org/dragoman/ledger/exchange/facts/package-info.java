/** Tests of the tables of codes. */
@NullMarked
package org.dragoman.ledger.exchange.facts;

import org.jspecify.annotations.NullMarked;
