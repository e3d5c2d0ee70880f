/** Who does what to whom, by the patterns of the codebook. */
@NullMarked
package org.dragoman.reader.event;

import org.jspecify.annotations.NullMarked;
