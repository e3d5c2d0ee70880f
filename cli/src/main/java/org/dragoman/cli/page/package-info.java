/** Reports and what was read in them as one HTML page that needs no network. */
@NullMarked
package org.dragoman.cli.page;

import org.jspecify.annotations.NullMarked;
