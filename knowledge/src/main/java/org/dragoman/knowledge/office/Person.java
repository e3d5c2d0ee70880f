package org.dragoman.knowledge.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who held offices.
 *
 * @param id slug of the name
 * @param gender {@code f}, {@code m}, or null where unknown
 * @param tenures in order of their beginning
 */
public record Person(
        String id,
        String name,
        @Nullable String gender,
        @Nullable String wikidata,
        List<Tenure> tenures) {

    /** The office held on that day; of several the first in the table. */
    public Optional<Tenure> tenureOn(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.covers(day)).findFirst();
    }

    /** The office held last before that day. */
    public Optional<Tenure> tenureBefore(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.hasBegunBy(day)).reduce((first, second) -> second);
    }
}
