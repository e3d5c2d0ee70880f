/** Who can act: states, institutions, organisations, groups and peoples, by every name that news gives them. */
@NullMarked
package org.dragoman.knowledge.actor;

import org.jspecify.annotations.NullMarked;
