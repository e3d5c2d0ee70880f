/** The command: what a person types, and what is printed for it. */
@NullMarked
package org.dragoman.cli;

import org.jspecify.annotations.NullMarked;
