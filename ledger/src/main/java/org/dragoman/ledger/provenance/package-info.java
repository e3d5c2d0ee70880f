/** Where a claim of a ledger comes from: its report and copies, and every coding that it went through. */
@NullMarked
package org.dragoman.ledger.provenance;

import org.jspecify.annotations.NullMarked;
