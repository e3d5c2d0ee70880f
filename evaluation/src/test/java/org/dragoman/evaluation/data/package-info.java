/** Whole readings. */
@NullMarked
package org.dragoman.evaluation.data;

import org.jspecify.annotations.NullMarked;
