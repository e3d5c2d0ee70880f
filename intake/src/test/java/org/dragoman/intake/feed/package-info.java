/** How feeds and pages are fetched, read and refused. */
@NullMarked
package org.dragoman.intake.feed;

import org.jspecify.annotations.NullMarked;
