/** The ledger: claims kept so that nothing is lost and everything can be asked as of a day. */
@NullMarked
package org.dragoman.ledger;

import org.jspecify.annotations.NullMarked;
