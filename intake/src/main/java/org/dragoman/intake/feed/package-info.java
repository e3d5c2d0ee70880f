/** Reports from the web: feeds and pages, fetched politely and without trusting what comes. */
@NullMarked
package org.dragoman.intake.feed;

import org.jspecify.annotations.NullMarked;
