/** Who says what to whom. */
@NullMarked
package org.dragoman.reader.speech;

import org.jspecify.annotations.NullMarked;
