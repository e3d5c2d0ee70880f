/** What is asked of reader and coder, and what counts as right: one class a task, all listed in {@code Tasks}. */
@NullMarked
package org.dragoman.evaluation.task;

import org.jspecify.annotations.NullMarked;
