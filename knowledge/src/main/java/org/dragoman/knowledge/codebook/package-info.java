/** Event types, modes, contexts, acts and the patterns that show them. */
@NullMarked
package org.dragoman.knowledge.codebook;

import org.jspecify.annotations.NullMarked;
