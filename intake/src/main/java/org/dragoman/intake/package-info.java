/** Turns bytes (text, HTML, JSON Lines, folders, standard input) into documents, one at a time and in the order given. */
@NullMarked
package org.dragoman.intake;

import org.jspecify.annotations.NullMarked;
