/** Records as JSON Lines: one object a line, written and read back without loss. */
@NullMarked
package org.dragoman.wire;

import org.jspecify.annotations.NullMarked;
