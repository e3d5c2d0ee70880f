/** Search by words and by meaning in the reports and claims of a ledger; the one place that knows Lucene. */
@NullMarked
package org.dragoman.ledger.search;

import org.jspecify.annotations.NullMarked;
