/** Numbers and what they count. */
@NullMarked
package org.dragoman.reader.number;

import org.jspecify.annotations.NullMarked;
