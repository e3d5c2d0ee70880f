/** Events in the layout of PLOVER's JSON Lines. */
@NullMarked
package org.dragoman.cli.plover;

import org.jspecify.annotations.NullMarked;
