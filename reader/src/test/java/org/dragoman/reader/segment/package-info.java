/** Paragraphs, sentences, tokens, quotations. */
@NullMarked
package org.dragoman.reader.segment;

import org.jspecify.annotations.NullMarked;
