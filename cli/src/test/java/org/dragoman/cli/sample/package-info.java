/** A report invented for tests, with its records made by hand. */
@NullMarked
package org.dragoman.cli.sample;

import org.jspecify.annotations.NullMarked;
