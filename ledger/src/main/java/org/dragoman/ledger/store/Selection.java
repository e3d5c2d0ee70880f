package org.dragoman.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims are asked for. Immutable; every method gives a narrower selection, and {@link #ALL} is all that the ledger
 * holds now.
 *
 * @param kinds kinds of claims; empty for all
 * @param actors keys of actors of whom the claim must involve one; empty for all
 * @param reports numbers of reports; empty for all
 * @param ids ids of claims; empty for all
 * @param hidden ids of claims that are left out
 * @param from the first day: claims whose valid time ended before are left out; null for no first day
 * @param to the last day: claims whose valid time begins after it, or is unknown, are left out; null for no last day
 * @param begun the first day on which a claim may begin; null for no such day
 * @param knownAt the instant as of which is asked; null for now
 * @param crisis the reports of a crisis, or null for all reports
 * @param order the order of the claims
 * @param limit the most claims; 0 for no limit
 * @param records whether the whole records are wanted
 */
public record Selection(
        Set<String> kinds,
        Set<String> actors,
        Set<Long> reports,
        Set<String> ids,
        Set<String> hidden,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate begun,
        @Nullable Instant knownAt,
        @Nullable Crisis crisis,
        Order order,
        int limit,
        boolean records) {

    /** All claims, as known now, in the order of the reports. */
    public static final Selection ALL = new Selection(
            Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null, null, null, null, Order.TEXT, 0, false);

    /** In which order claims come. Ties are broken by report, place in the text and id, so that every order is total. */
    public enum Order {
        /** As they stand in the reports, and the reports as they came. */
        TEXT,
        /** By the first day of valid time, the earliest first. */
        OLDEST,
        /** By the first day of valid time, the latest first. */
        LATEST,
        /** By confidence, the least first. */
        UNSURE
    }

    /**
     * Reports that belong together: those that name enough of its actors, within its days.
     *
     * @param actors keys of the parties and third parties
     * @param parties keys of the actors of whom a report must name one in any case; empty where any will do
     * @param countries ISO 3166-1 alpha-3 of places; a report that names one of them needs one actor fewer
     * @param least how many of the actors a report must name
     * @param from first day of publication, or null
     * @param to last day of publication, or null
     */
    public record Crisis(
            List<String> actors,
            List<String> parties,
            List<String> countries,
            int least,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        public Crisis {
            actors = List.copyOf(actors);
            parties = List.copyOf(parties);
            countries = List.copyOf(countries);
        }

        /** Reports that name enough of the actors, whichever these are. */
        public Crisis(
                List<String> actors,
                List<String> countries,
                int least,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this(actors, List.of(), countries, least, from, to);
        }
    }

    public Selection {
        kinds = Set.copyOf(kinds);
        actors = Set.copyOf(actors);
        reports = Set.copyOf(reports);
        ids = Set.copyOf(ids);
        hidden = Set.copyOf(hidden);
    }

    public Selection kinds(String... wanted) {
        return new Selection(
                Set.of(wanted), actors, reports, ids, hidden, from, to, begun, knownAt, crisis, order, limit, records);
    }

    public Selection actors(Set<String> wanted) {
        return new Selection(
                kinds, wanted, reports, ids, hidden, from, to, begun, knownAt, crisis, order, limit, records);
    }

    public Selection reports(Set<Long> wanted) {
        return new Selection(
                kinds, actors, wanted, ids, hidden, from, to, begun, knownAt, crisis, order, limit, records);
    }

    public Selection ids(Set<String> wanted) {
        return new Selection(
                kinds, actors, reports, wanted, hidden, from, to, begun, knownAt, crisis, order, limit, records);
    }

    public Selection hiding(Set<String> unwanted) {
        return new Selection(
                kinds, actors, reports, ids, unwanted, from, to, begun, knownAt, crisis, order, limit, records);
    }

    /** Claims whose valid time touches these days, the last one counted; null for an open end. */
    public Selection days(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Selection(
                kinds, actors, reports, ids, hidden, first, last, begun, knownAt, crisis, order, limit, records);
    }

    /** Of these the claims whose valid time begins on some day or later. */
    public Selection begunSince(@Nullable LocalDate day) {
        return new Selection(
                kinds, actors, reports, ids, hidden, from, to, day, knownAt, crisis, order, limit, records);
    }

    public Selection knownAt(@Nullable Instant instant) {
        return new Selection(
                kinds, actors, reports, ids, hidden, from, to, begun, instant, crisis, order, limit, records);
    }

    public Selection crisis(@Nullable Crisis wanted) {
        return new Selection(
                kinds, actors, reports, ids, hidden, from, to, begun, knownAt, wanted, order, limit, records);
    }

    public Selection order(Order wanted) {
        return new Selection(
                kinds, actors, reports, ids, hidden, from, to, begun, knownAt, crisis, wanted, limit, records);
    }

    public Selection limit(int most) {
        return new Selection(
                kinds, actors, reports, ids, hidden, from, to, begun, knownAt, crisis, order, most, records);
    }

    public Selection withRecords() {
        return new Selection(kinds, actors, reports, ids, hidden, from, to, begun, knownAt, crisis, order, limit, true);
    }

    /** Whether a claim that stands outside the store would be selected; order, limit, crisis and known time are not asked. */
    public boolean matches(Entry entry) {
        return (kinds.isEmpty() || kinds.contains(entry.kind()))
                && (actors.isEmpty() || actors.stream().anyMatch(entry.facets()::involves))
                && (reports.isEmpty() || reports.contains(entry.report()))
                && (ids.isEmpty() || ids.contains(entry.id()))
                && !hidden.contains(entry.id())
                && touches(entry.valid());
    }

    private boolean touches(Valid valid) {
        LocalDate first = valid.from();
        LocalDate last = valid.to();
        return (from == null || last == null || !last.isBefore(from))
                && (to == null || first != null && !first.isAfter(to))
                && (begun == null || first != null && !first.isBefore(begun));
    }
}
