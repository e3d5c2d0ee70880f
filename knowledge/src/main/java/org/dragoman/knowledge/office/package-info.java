/** Who held which office when. */
@NullMarked
package org.dragoman.knowledge.office;

import org.jspecify.annotations.NullMarked;
