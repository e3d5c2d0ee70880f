/** English words that carry weight: lemmas, titles, roles, verbs of speech, light verbs. */
@NullMarked
package org.dragoman.knowledge.word;

import org.jspecify.annotations.NullMarked;
