package org.dragoman.ledger.store;

import java.util.List;
import java.util.Locale;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/**
 * A report as a ledger keeps it; its text is asked for by its hash.
 *
 * @param number its number in this ledger, from 1 in the order in which reports came
 * @param document what is known of it
 * @param origin number of the first report that this one is a copy or a version of; its own number where it is the first
 * @param relation how it stands to that report
 * @param likeness how alike the two texts are, 0 to 1; null where it is the first
 * @param coding how it was coded at the instant asked for; null where it was not yet
 * @param known from when on the ledger has it
 */
public record Report(
        long number,
        DocumentRecord document,
        long origin,
        Relation relation,
        @Nullable Double likeness,
        @Nullable Coding coding,
        Known known) {

    /** How a report stands to the first one that tells the same in the same words. */
    public enum Relation {
        /** No earlier report reads like it. */
        FIRST,
        /** The same text, or one with a few words changed, as agencies' customers print it. */
        COPY,
        /** A longer, shorter or updated version. */
        VERSION;

        static Relation of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How a report was coded.
     *
     * @param number its number in this ledger
     * @param coder versions of the program and of the codebook, and the way of reading
     * @param claims how many claims came of it
     * @param actors keys of all actors in those claims, sorted
     * @param countries ISO 3166-1 alpha-3 of the places and actors in them, sorted
     */
    public record Coding(
            long number, String coder, int claims, List<String> actors, List<String> countries, Known known) {
        public Coding {
            actors = List.copyOf(actors);
            countries = List.copyOf(countries);
        }
    }
}
