/** Whole readings. */
@NullMarked
package org.dragoman.reader;

import org.jspecify.annotations.NullMarked;
