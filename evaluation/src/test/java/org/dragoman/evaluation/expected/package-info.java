/** Whole readings. */
@NullMarked
package org.dragoman.evaluation.expected;

import org.jspecify.annotations.NullMarked;
