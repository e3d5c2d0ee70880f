/** Words to what a trained encoder finds in them: speech, mentions, events and the links between them. */
@NullMarked
package org.dragoman.reader.encoder;

import org.jspecify.annotations.NullMarked;
