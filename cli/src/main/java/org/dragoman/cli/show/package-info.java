/** Answers of the ledger as tables, JSON Lines and CSV. */
@NullMarked
package org.dragoman.cli.show;

import org.jspecify.annotations.NullMarked;
