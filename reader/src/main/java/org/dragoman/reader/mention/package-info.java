/** Who and what is named, and which names are one. */
@NullMarked
package org.dragoman.reader.mention;

import org.jspecify.annotations.NullMarked;
