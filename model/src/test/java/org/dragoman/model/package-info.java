/** What the records of the ledger promise, whatever they hold. */
@NullMarked
package org.dragoman.model;

import org.jspecify.annotations.NullMarked;
