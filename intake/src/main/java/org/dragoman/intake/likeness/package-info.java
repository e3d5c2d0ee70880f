/** Tells by a few bytes of each whether two reports are copies or versions of one another: {@code Signature}. */
@NullMarked
package org.dragoman.intake.likeness;

import org.jspecify.annotations.NullMarked;
