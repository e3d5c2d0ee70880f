package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Pair;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Position.Stance;
import org.jspecify.annotations.Nullable;

/** Where each holder stands towards each object, and stood before; the rules are in docs/positions-and-talks.md. */
public final class Positions {

    private Positions() {}

    /**
     * A holder and an object.
     *
     * @param holder key of who holds the positions
     * @param object key of the actor that they are about, else the words in small letters
     * @param contested whether two of the latest stances exclude each other
     * @param latest the stances told for the last day; several where claims of that day differ
     * @param earlier what was told for earlier days, the latest first
     */
    public record Row(String holder, String object, boolean contested, List<Stand> latest, List<Stand> earlier) {
        public Row {
            latest = List.copyOf(latest);
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * A stance over days on which nothing else was told.
     *
     * @param from the first day for which it is told; null where no day is known
     * @param last the last day for which it is told
     * @param until the day from which on something else is told; null where nothing is
     */
    public record Stand(
            Stance stance,
            @Nullable LocalDate from,
            @Nullable LocalDate last,
            @Nullable LocalDate until,
            Told told) {}

    /** The rows, those whose latest position begins last first; then by holder and object. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        Map<Pair, List<Entry>> claims = new HashMap<>();
        List<Pair> pairs = read(asked, claims);
        List<Entry> shown = new ArrayList<>();
        pairs.forEach(pair -> shown.addAll(claims.getOrDefault(pair.undated(), List.of())));
        Tellers tellers = new Tellers(asked, shown);
        return pairs.stream()
                .map(pair -> row(pair, claims.getOrDefault(pair.undated(), List.of()), tellers))
                .toList();
    }

    private static List<Pair> read(Asked asked, Map<Pair, List<Entry>> claims) {
        Consumer<Entry> keep = entry -> {
            Pair pair = Pair.of(entry, asked.identities());
            if (pair != null && asked.isAbout(List.of(pair.actor(), pair.object()))) {
                claims.computeIfAbsent(pair.undated(), two -> new ArrayList<>()).add(entry);
            }
        };
        Selection selection = asked.fromTheBeginning("position");
        int limit = asked.question().limit();
        if (limit > 0) {
            List<Pair> pairs = asked.entries().pairs(selection.limit(limit), asked.identities());
            asked.entries().ofPairs(selection, asked.identities(), pairs, keep);
            return pairs;
        }
        asked.entries().entries(selection, keep);
        return claims.keySet().stream()
                .map(two -> new Pair(two.actor(), two.object(), Days.last(claims.getOrDefault(two, List.of()))))
                .sorted(Pair.LATEST_FIRST)
                .toList();
    }

    private static Row row(Pair pair, List<Entry> claims, Tellers tellers) {
        Map<LocalDate, Map<Stance, List<Entry>>> days = new TreeMap<>();
        for (Entry claim : claims) {
            LocalDate day = Days.of(claim);
            // A position of an unknown day can only be history of those that have one.
            days.computeIfAbsent(day == null ? LocalDate.MIN : day, key -> new TreeMap<>())
                    .computeIfAbsent(stance(claim), key -> new ArrayList<>())
                    .add(claim);
        }
        List<Stand> earlier = new ArrayList<>();
        Map<Stance, Run> running = new LinkedHashMap<>();
        days.forEach((day, told) -> {
            Map<Stance, Run> before = new LinkedHashMap<>(running);
            running.clear();
            told.forEach((stance, found) -> {
                Run run = before.get(stance);
                Run goesOn = run == null || run.from.equals(LocalDate.MIN) ? new Run(stance, day) : run;
                running.put(stance, goesOn.with(day, found));
            });
            before.values().stream()
                    .filter(run -> !running.containsValue(run))
                    .forEach(run -> earlier.add(0, run.stand(day, tellers)));
        });
        List<Stand> latest =
                running.values().stream().map(run -> run.stand(null, tellers)).toList();
        return new Row(pair.actor(), pair.object(), Exclusions.among(running.keySet()), latest, earlier);
    }

    private static Stance stance(Entry claim) {
        return Stance.valueOf(claim.facets().code().toUpperCase(Locale.ROOT));
    }

    /** A stance that goes on from day to day. */
    private static final class Run {

        private final Stance stance;
        private final LocalDate from;
        private final List<Entry> claims = new ArrayList<>();
        private LocalDate last;

        Run(Stance stance, LocalDate from) {
            this.stance = stance;
            this.from = from;
            this.last = from;
        }

        Run with(LocalDate day, List<Entry> found) {
            last = day;
            claims.addAll(found);
            return this;
        }

        Stand stand(@Nullable LocalDate until, Tellers tellers) {
            return new Stand(stance, known(from), known(last), until, tellers.told(claims));
        }

        private static @Nullable LocalDate known(LocalDate day) {
            return day.equals(LocalDate.MIN) ? null : day;
        }
    }

    /** Stances that nobody can hold towards the same at once. */
    static final class Exclusions {

        private static final Set<Set<Stance>> PAIRS = Set.of(
                Set.of(Stance.SUPPORTS, Stance.OPPOSES),
                Set.of(Stance.SUPPORTS, Stance.REJECTS),
                Set.of(Stance.RECOGNISES, Stance.REJECTS),
                Set.of(Stance.ACCEPTS, Stance.REJECTS));

        private Exclusions() {}

        static boolean exclude(Stance one, Stance other) {
            return one != other && PAIRS.contains(Set.of(one, other));
        }

        private static boolean among(Set<Stance> stances) {
            return PAIRS.stream().anyMatch(stances::containsAll);
        }
    }
}
