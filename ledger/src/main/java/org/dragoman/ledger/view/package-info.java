/** Merged views of claims, rebuilt by stated rules for each question and never stored. */
@NullMarked
package org.dragoman.ledger.view;

import org.jspecify.annotations.NullMarked;
