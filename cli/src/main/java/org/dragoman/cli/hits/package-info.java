/** What a search found, as JSON Lines. */
@NullMarked
package org.dragoman.cli.hits;

import org.jspecify.annotations.NullMarked;
