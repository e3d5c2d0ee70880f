/** What people decide on coded claims: recorded, applied to what the ledger tells, and kept through every recoding. */
@NullMarked
package org.dragoman.ledger.review;

import org.jspecify.annotations.NullMarked;
