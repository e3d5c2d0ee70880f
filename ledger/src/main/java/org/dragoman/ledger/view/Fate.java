package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.view.Deadlines.Answer;
import org.dragoman.ledger.view.Deadlines.State;
import org.dragoman.ledger.view.Deadlines.Term;
import org.dragoman.model.Deadline.Response;
import org.jspecify.annotations.Nullable;

/**
 * What became of a demand by a day, as its claims tell.
 *
 * @param claims the claims of the demand, in {@link Days#ORDER}
 * @param due the latest day that is told for its end
 * @param contested whether the last day with an answer has both a refusal and a fulfilment
 */
record Fate(List<Entry> claims, @Nullable LocalDate due, State state, boolean contested) {

    /** Of one day, a refusal counts as the first and a fulfilment as the last that was known of it. */
    private static final List<Response> IN_A_DAY = List.of(Response.REFUSED, Response.EXTENDED, Response.MET);

    private record Turn(@Nullable LocalDate day, Response response) {}

    /** The fate as of a day; null where no day is known, so that nothing has passed. */
    static Fate of(List<Entry> told, @Nullable LocalDate asOf) {
        List<Entry> claims = told.stream().sorted(Days.ORDER).toList();
        LocalDate due = claims.stream()
                .map(claim -> claim.valid().to())
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(null);
        List<Turn> turns = turns(claims);
        Turn last = turns.isEmpty() ? null : turns.get(turns.size() - 1);
        boolean passed = due != null && asOf != null && asOf.isAfter(due);
        State state;
        if (last != null && last.response() == Response.MET) {
            state = State.MET;
        } else if (last != null && last.response() == Response.REFUSED) {
            state = State.REFUSED;
        } else if (passed) {
            state = State.PASSED;
        } else {
            state = last == null ? State.OPEN : State.EXTENDED;
        }
        boolean contested = last != null
                && turns.contains(new Turn(last.day(), Response.MET))
                && turns.contains(new Turn(last.day(), Response.REFUSED));
        return new Fate(claims, due, state, contested);
    }

    /** What happened to the demand, in order: what reports say of it, and later days that are set. */
    private static List<Turn> turns(List<Entry> claims) {
        List<Turn> turns = new ArrayList<>();
        LocalDate begun = null;
        LocalDate set = null;
        for (Entry claim : claims) {
            LocalDate day = Days.of(claim);
            Response response = response(claim);
            if (response != Response.NONE) {
                turns.add(new Turn(day, response));
            }
            LocalDate due = claim.valid().to();
            if (due == null || day == null) {
                continue;
            }
            // Reports of one day that differ set no later day; they are of two minds.
            if (set != null && begun != null && due.isAfter(set) && day.isAfter(begun)) {
                turns.add(new Turn(day, Response.EXTENDED));
            }
            if (set == null || due.isAfter(set)) {
                set = due;
                begun = day;
            }
        }
        turns.sort(Comparator.comparing(Turn::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(turn -> IN_A_DAY.indexOf(turn.response())));
        return turns;
    }

    private static Response response(Entry claim) {
        return Response.valueOf(claim.facets().code().toUpperCase(Locale.ROOT));
    }

    List<Term> terms(Tellers tellers) {
        return Grouped.by(
                        claims,
                        claim -> claim.valid().to() == null && claim.facets().mode() == null
                                ? null
                                : claim.valid().to() + "/" + claim.facets().mode())
                .stream()
                .map(same -> new Term(
                        same.get(0).valid().to(), same.get(0).facets().mode(), Days.first(same), tellers.told(same)))
                .toList();
    }

    List<Answer> answers(Tellers tellers) {
        return Grouped.by(
                        claims,
                        claim -> response(claim) == Response.NONE
                                ? null
                                : Days.of(claim) + "/" + IN_A_DAY.indexOf(response(claim)))
                .stream()
                .map(same -> new Answer(response(same.get(0)), Days.of(same.get(0)), tellers.told(same)))
                .toList();
    }
}
