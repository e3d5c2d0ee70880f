/** Tests of people's decisions. */
@NullMarked
package org.dragoman.ledger.review;

import org.jspecify.annotations.NullMarked;
