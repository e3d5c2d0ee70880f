/** Who did what to whom as a graph: actors and the events between them, counted. */
@NullMarked
package org.dragoman.ledger.exchange.graph;

import org.jspecify.annotations.NullMarked;
