/** Text to sentences, tokens and quotations. */
@NullMarked
package org.dragoman.reader.segment;

import org.jspecify.annotations.NullMarked;
