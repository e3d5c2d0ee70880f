/** Records told in a line, for a person who looks for one among many. */
@NullMarked
package org.dragoman.cli.brief;

import org.jspecify.annotations.NullMarked;
