/** How right reader and coder are on marked texts and on ledgers drawn up by hand: {@code Evaluation} asks every task of all data. */
@NullMarked
package org.dragoman.evaluation;

import org.jspecify.annotations.NullMarked;
