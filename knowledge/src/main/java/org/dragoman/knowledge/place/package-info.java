/** Where things happen: populated places and divisions with their coordinates. */
@NullMarked
package org.dragoman.knowledge.place;

import org.jspecify.annotations.NullMarked;
