/** The layers of a reading: standoff values that say nothing of how they were found but why. */
@NullMarked
package org.dragoman.reader.layer;

import org.jspecify.annotations.NullMarked;
