package org.dragoman.ledger.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a ledger holds of one report, as it lies there, to be checked.
 *
 * @param number its number in this ledger
 * @param id content hash of text and publication
 * @param sha256 hash of its text
 * @param length length of its text in code points
 * @param text the text, or null where the ledger has none
 * @param coders coders of its codings, by the codings' numbers as {@code codings} has them
 * @param codings numbers of its codings, in their order
 * @param claims claims of all its codings, each with its record
 */
public record Dossier(
        long number,
        String id,
        String sha256,
        int length,
        @Nullable String text,
        List<Long> codings,
        List<String> coders,
        List<Entry> claims) {

    public Dossier {
        codings = List.copyOf(codings);
        coders = List.copyOf(coders);
        claims = List.copyOf(claims);
    }
}
