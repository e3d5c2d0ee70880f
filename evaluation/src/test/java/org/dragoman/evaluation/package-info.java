/** Whole readings. */
@NullMarked
package org.dragoman.evaluation;

import org.jspecify.annotations.NullMarked;
