/** What Dragoman knows before it reads: one face over the tables of actors, offices, places, words and the codebook. */
@NullMarked
package org.dragoman.knowledge;

import org.jspecify.annotations.NullMarked;
