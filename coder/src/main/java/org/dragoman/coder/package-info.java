/** Reading to claims: actors resolved, events, statements, positions, deadlines, conditions, figures, mediation. */
@NullMarked
package org.dragoman.coder;

import org.jspecify.annotations.NullMarked;
