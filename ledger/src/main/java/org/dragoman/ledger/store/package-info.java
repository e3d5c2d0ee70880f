/** Where claims lie, in a DuckDB file or a PostgreSQL database: batches in, rows as known at an instant out. */
@NullMarked
package org.dragoman.ledger.store;

import org.jspecify.annotations.NullMarked;
