/** The figures that were reached, as a table that later ones are compared with. */
@NullMarked
package org.dragoman.evaluation.expected;

import org.jspecify.annotations.NullMarked;
