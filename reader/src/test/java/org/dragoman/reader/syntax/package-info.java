/** The grammar of plain sentences, and the weights that it rests on. */
@NullMarked
package org.dragoman.reader.syntax;

import org.jspecify.annotations.NullMarked;
