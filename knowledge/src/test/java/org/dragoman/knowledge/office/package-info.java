/** Who held which office, asked of the tables that come with Dragoman. */
@NullMarked
package org.dragoman.knowledge.office;

import org.jspecify.annotations.NullMarked;
