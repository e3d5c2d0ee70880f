package org.dragoman.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are asked for. Immutable; {@link #ALL} is all reports, each as it is coded now.
 *
 * @param numbers numbers of reports; empty for all
 * @param ids ids of documents; empty for all
 * @param sha256 hashes of texts; empty for all
 * @param actors keys of actors of whom the report must name one; empty for all
 * @param from first day of publication, or null
 * @param to last day of publication; reports without a day are then left out; null for no last day
 * @param knownAt the instant as of which is asked; null for now
 * @param crisis the crisis that the reports belong to, or null for all
 * @param latestFirst whether they come by day of publication, the latest first, instead of as they were added
 * @param limit the most reports; 0 for no limit
 */
public record Reports(
        Set<Long> numbers,
        Set<String> ids,
        Set<String> sha256,
        Set<String> actors,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant knownAt,
        Selection.@Nullable Crisis crisis,
        boolean latestFirst,
        int limit) {

    /** All reports as they are known and coded now. */
    public static final Reports ALL =
            new Reports(Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, false, 0);

    public Reports {
        numbers = Set.copyOf(numbers);
        ids = Set.copyOf(ids);
        sha256 = Set.copyOf(sha256);
        actors = Set.copyOf(actors);
    }

    public Reports numbers(Set<Long> wanted) {
        return new Reports(wanted, ids, sha256, actors, from, to, knownAt, crisis, latestFirst, limit);
    }

    public Reports ids(Set<String> wanted) {
        return new Reports(numbers, wanted, sha256, actors, from, to, knownAt, crisis, latestFirst, limit);
    }

    public Reports texts(Set<String> hashes) {
        return new Reports(numbers, ids, hashes, actors, from, to, knownAt, crisis, latestFirst, limit);
    }

    public Reports actors(Set<String> wanted) {
        return new Reports(numbers, ids, sha256, wanted, from, to, knownAt, crisis, latestFirst, limit);
    }

    /** Reports published on these days, the last one counted; null for an open end. */
    public Reports days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Reports(numbers, ids, sha256, actors, first, last, knownAt, crisis, latestFirst, limit);
    }

    public Reports knownAt(@Nullable Instant instant) {
        return new Reports(numbers, ids, sha256, actors, from, to, instant, crisis, latestFirst, limit);
    }

    public Reports crisis(Selection.@Nullable Crisis wanted) {
        return new Reports(numbers, ids, sha256, actors, from, to, knownAt, wanted, latestFirst, limit);
    }

    public Reports inLatestFirst() {
        return new Reports(numbers, ids, sha256, actors, from, to, knownAt, crisis, true, limit);
    }

    public Reports limit(int most) {
        return new Reports(numbers, ids, sha256, actors, from, to, knownAt, crisis, latestFirst, most);
    }

    /** Whether it depends on how a report is coded that it is selected. */
    boolean asksCodings() {
        return !actors.isEmpty() || crisis != null;
    }

    Clauses clauses() {
        Clauses clauses = new Clauses().in("r.number", numbers).in("r.id", ids).in("r.sha256", sha256);
        if (knownAt != null) {
            clauses.and("r.recorded <= ?", Clauses.column(knownAt));
        }
        if (from != null) {
            clauses.and("r.published_from >= ?", from);
        }
        if (to != null) {
            clauses.and("r.published_from <= ?", to);
        }
        if (!actors.isEmpty()) {
            clauses.members(
                    new Selection.Crisis(actors.stream().sorted().toList(), java.util.List.of(), 1, null, null));
        }
        if (crisis != null) {
            clauses.members(crisis);
        }
        return clauses;
    }
}
