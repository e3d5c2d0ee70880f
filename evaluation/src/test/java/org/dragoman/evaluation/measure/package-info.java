/** Whole readings. */
@NullMarked
package org.dragoman.evaluation.measure;

import org.jspecify.annotations.NullMarked;
