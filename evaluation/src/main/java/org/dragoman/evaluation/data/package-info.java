/** Files of marked texts: found in a folder, opened, cut into rows, and named with the line where they are damaged. */
@NullMarked
package org.dragoman.evaluation.data;

import org.jspecify.annotations.NullMarked;
