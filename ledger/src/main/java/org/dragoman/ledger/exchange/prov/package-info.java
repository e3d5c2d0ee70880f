/** Claims and what they rest on as linked data: W3C's PROV for who made them, Web Annotation's selectors for the words. */
@NullMarked
package org.dragoman.ledger.exchange.prov;

import org.jspecify.annotations.NullMarked;
