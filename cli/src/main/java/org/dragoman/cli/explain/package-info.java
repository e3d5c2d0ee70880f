/** Why the words of a report were coded as they were, or were not. */
@NullMarked
package org.dragoman.cli.explain;

import org.jspecify.annotations.NullMarked;
