package org.dragoman.ledger.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.jspecify.annotations.Nullable;

/**
 * What is asked: about whom, as of which day, as known at which instant.
 *
 * @param since first day that counts; null for no first day
 * @param asOf the day as of which is asked; what begins after it does not count; null for no last day
 * @param knownAt the instant as of which the ledger is asked; null for now
 * @param actors keys of actors of whom one must be involved; empty for all
 * @param crisis the crisis whose reports count, or null for all
 * @param limit the most rows of the answer; 0 for no limit
 */
public record Question(
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        Set<String> actors,
        Selection.@Nullable Crisis crisis,
        int limit) {

    /** All that is known now. */
    public static final Question EVERYTHING = new Question(null, null, null, Set.of(), null, 0);

    public Question {
        actors = Set.copyOf(actors);
    }

    public Question since(@Nullable LocalDate day) {
        return new Question(day, asOf, knownAt, actors, crisis, limit);
    }

    public Question asOf(@Nullable LocalDate day) {
        return new Question(since, day, knownAt, actors, crisis, limit);
    }

    public Question knownAt(@Nullable Instant instant) {
        return new Question(since, asOf, instant, actors, crisis, limit);
    }

    public Question about(Set<String> wanted) {
        return new Question(since, asOf, knownAt, wanted, crisis, limit);
    }

    public Question in(Selection.@Nullable Crisis wanted) {
        return new Question(since, asOf, knownAt, actors, wanted, limit);
    }

    public Question limit(int most) {
        return new Question(since, asOf, knownAt, actors, crisis, most);
    }

    /** The claims of some kinds that the question is about; without its limit, which counts rows of the answer. */
    public Selection selection(String... kinds) {
        return Selection.ALL
                .kinds(kinds)
                .days(since, asOf)
                .knownAt(knownAt)
                .actors(actors)
                .crisis(crisis);
    }

    /** The reports that the question is about. */
    public Reports reports() {
        return Reports.ALL.days(since, asOf).knownAt(knownAt).actors(actors).crisis(crisis);
    }
}
