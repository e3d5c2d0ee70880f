/** What other layouts call the states, organisations and sectors that records name. */
@NullMarked
package org.dragoman.ledger.exchange.facts;

import org.jspecify.annotations.NullMarked;
