/** Whether copies and versions of a report are found, and reports of different hands kept apart. */
@NullMarked
package org.dragoman.intake.likeness;

import org.jspecify.annotations.NullMarked;
