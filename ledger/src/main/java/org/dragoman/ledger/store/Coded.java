package org.dragoman.ledger.store;

import java.util.Set;

/**
 * How claims must be coded to be handed on, beside what a {@link Selection} asks; {@link Facets} tells what stands where.
 *
 * @param codes types, stances, acts …; empty for all
 * @param cameos CAMEO codes of events; empty for all
 * @param modalities modalities of events; empty for all
 */
public record Coded(Set<String> codes, Set<String> cameos, Set<String> modalities) {

    public Coded {
        codes = Set.copyOf(codes);
        cameos = Set.copyOf(cameos);
        modalities = Set.copyOf(modalities);
    }

    /** However claims are coded. */
    static final Coded ANY = new Coded(Set.of(), Set.of(), Set.of());

    /** Events of some modalities, whatever their type. */
    public static Coded modalities(String... modalities) {
        return new Coded(Set.of(), Set.of(), Set.of(modalities));
    }

    /** Whether a claim is coded so. */
    public boolean matches(Facets facets) {
        return (codes.isEmpty() || codes.contains(facets.code()))
                && (cameos.isEmpty() || facets.cameo() != null && cameos.contains(facets.cameo()))
                && (modalities.isEmpty() || facets.modality() != null && modalities.contains(facets.modality()));
    }
}
