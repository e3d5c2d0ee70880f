/** Counts of what is right, and the figures made of them. */
@NullMarked
package org.dragoman.evaluation.measure;

import org.jspecify.annotations.NullMarked;
