/** Names of actors and what they can mean. */
@NullMarked
package org.dragoman.knowledge.actor;

import org.jspecify.annotations.NullMarked;
