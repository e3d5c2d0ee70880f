/** Base forms, titles, roles and verbs of speech. */
@NullMarked
package org.dragoman.knowledge.word;

import org.jspecify.annotations.NullMarked;
