/** How fast Dragoman is, and whether its time grows with the text alone. */
@NullMarked
package org.dragoman.bench;

import org.jspecify.annotations.NullMarked;
