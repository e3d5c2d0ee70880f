/** Document to reading: what stands where in a report, each finding with its reason. */
@NullMarked
package org.dragoman.reader;

import org.jspecify.annotations.NullMarked;
