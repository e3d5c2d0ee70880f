/** Plain tables read strictly: a mistake is told with its file and line. */
@NullMarked
package org.dragoman.knowledge.table;

import org.jspecify.annotations.NullMarked;
