/** Whether the codebook agrees with itself. */
@NullMarked
package org.dragoman.knowledge.codebook;

import org.jspecify.annotations.NullMarked;
