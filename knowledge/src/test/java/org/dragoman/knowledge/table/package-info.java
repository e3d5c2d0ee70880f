/** Names made comparable. */
@NullMarked
package org.dragoman.knowledge.table;

import org.jspecify.annotations.NullMarked;
