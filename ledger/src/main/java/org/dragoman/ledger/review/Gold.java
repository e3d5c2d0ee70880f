package org.dragoman.ledger.review;

import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A report and its reviewed claims, as {@code docs/gold.md} tells.
 *
 * @param name what its two files are called, without their endings; small letters, digits and hyphens
 * @param text the report
 * @param ledger the ledger, YAML
 * @param decided how many claims of it people accepted, corrected, added or rejected
 * @param open how many nobody decided on; the ledger has them as what may be found and need not
 * @param marks the report with marks that the encoder learns from; null where no sentence of it was read whole
 */
public record Gold(
        String name,
        Text text,
        String ledger,
        int decided,
        int open,
        @Nullable Marks marks) {}
