package org.dragoman.ledger.store;

import java.util.Set;

/**
 * How claims must be coded to be handed on, beside what a {@link Selection} asks; {@link Facets} tells what stands where.
 *
 * @param codes types, stances, acts …; empty for all
 * @param modes modes; empty for all, claims without a mode among them
 * @param modalities modalities of events; empty for all
 */
public record Coded(Set<String> codes, Set<String> modes, Set<String> modalities) {

    public Coded {
        codes = Set.copyOf(codes);
        modes = Set.copyOf(modes);
        modalities = Set.copyOf(modalities);
    }

    /** Events of some modalities, whatever their type. */
    public static Coded modalities(String... modalities) {
        return new Coded(Set.of(), Set.of(), Set.of(modalities));
    }

    /** Whether a claim is coded so. */
    public boolean matches(Facets facets) {
        return (codes.isEmpty() || codes.contains(facets.code()))
                && (modes.isEmpty() || facets.mode() != null && modes.contains(facets.mode()))
                && (modalities.isEmpty() || facets.modality() != null && modalities.contains(facets.modality()));
    }
}
