/** Words of time and the days they mean. */
@NullMarked
package org.dragoman.reader.time;

import org.jspecify.annotations.NullMarked;
