package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/**
 * Where something happened.
 *
 * @param name the place's name in the gazetteer
 * @param country ISO 3166-1 alpha-3
 * @param latitude degrees north, WGS 84; null for a whole country
 * @param longitude degrees east, WGS 84; null for a whole country
 * @param geonames GeoNames id, where known
 */
public record Place(
        String name,
        @Nullable String country,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Integer geonames) {}
