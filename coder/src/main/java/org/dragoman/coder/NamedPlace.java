package org.dragoman.coder;

import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * The name of a place or of a state, as a report has it.
 *
 * @param place where it lies, or null where the gazetteer does not know it
 */
public record NamedPlace(Span span, @Nullable Place place) {}
