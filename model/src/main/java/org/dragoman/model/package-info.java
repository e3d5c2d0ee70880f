/** The values that every room speaks in: a report's text, the spans in it, and the claims that those spans carry. */
@NullMarked
package org.dragoman.model;

import org.jspecify.annotations.NullMarked;
