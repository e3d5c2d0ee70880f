/** The tables that come with Dragoman, and what an analyst may get wrong in a table of her own. */
@NullMarked
package org.dragoman.knowledge;

import org.jspecify.annotations.NullMarked;
