/** Places by name. */
@NullMarked
package org.dragoman.knowledge.place;

import org.jspecify.annotations.NullMarked;
