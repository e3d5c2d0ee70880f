/** How well the records of a report agree with a ledger of it that was drawn up by hand. */
@NullMarked
package org.dragoman.cli.score;

import org.jspecify.annotations.NullMarked;
