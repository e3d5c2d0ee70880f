/** Tests of the views, on both databases. */
@NullMarked
package org.dragoman.ledger.view;

import org.jspecify.annotations.NullMarked;
