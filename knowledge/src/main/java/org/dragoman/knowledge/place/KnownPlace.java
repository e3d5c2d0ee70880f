package org.dragoman.knowledge.place;

import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param country ISO 3166-1 alpha-3
 * @param latitude degrees north; null where unknown
 * @param longitude degrees east; null where unknown
 * @param population inhabitants; 0 for a division or where unknown
 * @param geonames GeoNames id, where known
 */
public record KnownPlace(
        String name,
        String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        int population,
        @Nullable Integer geonames,
        boolean division) {}
