/** Care of a whole ledger: checked, backed up, restored, rewritten, and brought to the newest tables. */
@NullMarked
package org.dragoman.ledger.care;

import org.jspecify.annotations.NullMarked;
