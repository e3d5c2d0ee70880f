/** Words to grammar: parts of speech, lemmas and dependencies of one sentence. */
@NullMarked
package org.dragoman.reader.syntax;

import org.jspecify.annotations.NullMarked;
