/** How well the records of a report agree with a ledger of it that was drawn up by hand. */
@NullMarked
package org.dragoman.evaluation.score;

import org.jspecify.annotations.NullMarked;
