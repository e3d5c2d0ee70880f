package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Coded;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Selection.Order;
import org.jspecify.annotations.Nullable;

/** The ways to talks, one track a third party and its parties; the rules are in docs/positions-and-talks.md. */
public final class Mediations {

    /** Breaking off talks: CAMEO's 164, halt negotiations. */
    private static final Coded BREAKING_OFF = new Coded(Set.of(), Set.of("164"), Set.of("actual"));

    private static final int FIRST = 500;
    private static final int TIMES = 4;

    private Mediations() {}

    /** What a step of a track is: the acts of mediation, and the breakdown of talks. */
    public enum Act {
        CONTACT,
        OFFER,
        HOST,
        FACILITATE,
        PROPOSE,
        ACCEPT,
        REFUSE,
        WITHDRAW,
        AGREE,
        /** Somebody broke off talks that the third party is named in. */
        BREAKDOWN
    }

    /** What a party last answered the third party. */
    public enum Consent {
        /** No answer is known. */
        NONE,
        GIVEN,
        REFUSED,
        WITHDRAWN
    }

    /**
     * A third party's way between parties.
     *
     * @param thirdParty key of who mediates or offers to
     * @param parties keys of those whom its steps name, sorted; empty where none does
     * @param first the first day of a step; null where no day is known
     * @param last the last day of a step
     * @param steps in the order of days, steps of an unknown day last
     * @param consents what each party last answered, by party
     */
    public record Row(
            String thirdParty,
            List<String> parties,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            List<Step> steps,
            List<Answer> consents,
            Told told) {
        public Row {
            parties = List.copyOf(parties);
            steps = List.copyOf(steps);
            consents = List.copyOf(consents);
        }
    }

    /**
     * A step, told by one report or several.
     *
     * @param parties keys of those towards whom it is taken or who take it, sorted
     * @param conditions what it depends on, in the words of the reports, sorted
     */
    public record Step(
            Act act, List<String> parties, @Nullable LocalDate day, List<String> conditions, Told told) {
        public Step {
            parties = List.copyOf(parties);
            conditions = List.copyOf(conditions);
        }
    }

    /**
     * A party's answer as it stands on the asked day.
     *
     * @param since the day of the answer; null where there is none or its day is unknown
     * @param contested whether unlike answers are told for that day; the consent is then the least of them
     * @param told who tells it; null where there is no answer
     */
    public record Answer(
            String party,
            Consent consent,
            @Nullable LocalDate since,
            boolean contested,
            @Nullable Told told) {}

    private static final Comparator<Track> ORDER = Comparator.comparing(
                    Track::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Track::thirdParty)
            .thenComparing(track -> track.parties().toString());

    /** The rows, those with the latest step first; then by third party and parties. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Track> tracks = asked.cut(tracks(asked));
        List<Entry> shown = new ArrayList<>();
        tracks.forEach(track -> shown.addAll(track.claims()));
        Tellers tellers = new Tellers(asked, shown);
        return tracks.stream().map(track -> track.row(tellers)).toList();
    }

    /** All tracks that the question is about; with a limit, of so many third parties as are needed to reach it. */
    private static List<Track> tracks(Asked asked) {
        int limit = asked.question().limit();
        Selection selection = asked.fromTheBeginning("mediation").order(Order.LATEST);
        if (limit == 0) {
            return tracks(asked, thirdParties(asked, asked.entries().entries(selection), Integer.MAX_VALUE));
        }
        for (int most = Math.max(FIRST, TIMES * limit); ; most *= TIMES) {
            List<Entry> newest = asked.entries().entries(selection.limit(most));
            boolean all = newest.size() < most;
            // Of the last day that was read some steps may be missing, and with them third parties of the same rank.
            LocalDate last = all ? null : Days.of(newest.get(newest.size() - 1));
            newest.removeIf(step -> !all && Objects.equals(Days.of(step), last));
            List<Track> tracks = tracks(asked, thirdParties(asked, newest, limit));
            if (all || tracks.size() >= limit) {
                return tracks;
            }
        }
    }

    /** Who took the latest steps: so many, and those whose last step is of the same day as that of the last of them. */
    private static Set<String> thirdParties(Asked asked, List<Entry> newest, int most) {
        Set<String> thirdParties = new TreeSet<>();
        LocalDate last = null;
        for (Entry step : newest) {
            if (thirdParties.size() < most || Objects.equals(Days.of(step), last)) {
                last = thirdParties.addAll(asked.keys(step.facets().actors())) ? Days.of(step) : last;
            }
        }
        return thirdParties;
    }

    private static List<Track> tracks(Asked asked, Set<String> thirdParties) {
        if (thirdParties.isEmpty()) {
            return List.of();
        }
        Selection selection = asked.fromTheBeginning("mediation").actors(asked.rawKeys(thirdParties));
        List<Entry> steps = new ArrayList<>();
        asked.entries().entries(selection, steps::add);
        List<Entry> breakdowns = new ArrayList<>();
        asked.entries()
                .entries(
                        asked.fromTheBeginning("event").actors(asked.rawKeys(thirdParties)),
                        BREAKING_OFF,
                        breakdowns::add);
        List<Track> tracks = new ArrayList<>();
        for (String thirdParty : thirdParties) {
            tracks.addAll(Track.of(asked, thirdParty, steps, breakdowns));
        }
        LocalDate since = asked.question().since();
        tracks.removeIf(
                track -> !asked.isAbout(track.everybody()) || since != null && endedBefore(track.last(), since));
        tracks.sort(ORDER);
        return tracks;
    }

    private static boolean endedBefore(@Nullable LocalDate last, LocalDate since) {
        return last != null && last.isBefore(since);
    }

    /** Those of some keys who are not the third party. */
    static List<String> others(Asked asked, Collection<String> keys, String thirdParty) {
        return asked.keys(keys).stream().filter(key -> !key.equals(thirdParty)).toList();
    }
}
