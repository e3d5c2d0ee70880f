/** Tests of where claims come from. */
@NullMarked
package org.dragoman.ledger.provenance;

import org.jspecify.annotations.NullMarked;
