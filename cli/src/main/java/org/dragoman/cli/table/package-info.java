/** A report and what was read in it as plain lines for a terminal. */
@NullMarked
package org.dragoman.cli.table;

import org.jspecify.annotations.NullMarked;
