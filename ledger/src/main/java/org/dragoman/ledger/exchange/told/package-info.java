/** What a ledger tells of each report, one after the other: the report, its text and its claims. */
@NullMarked
package org.dragoman.ledger.exchange.told;

import org.jspecify.annotations.NullMarked;
