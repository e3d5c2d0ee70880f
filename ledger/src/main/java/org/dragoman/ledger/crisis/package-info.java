/** Crises as people declare them in a file, and actors as people name them. */
@NullMarked
package org.dragoman.ledger.crisis;

import org.jspecify.annotations.NullMarked;
