/** What the intake reads, refuses and tells. */
@NullMarked
package org.dragoman.intake;

import org.jspecify.annotations.NullMarked;
