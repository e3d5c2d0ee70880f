/** Tests of crisis files. */
@NullMarked
package org.dragoman.ledger.crisis;

import org.jspecify.annotations.NullMarked;
