package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Selection;
import org.jspecify.annotations.Nullable;

/** Where claims contradict one another; the rules are in docs/positions-and-talks.md. */
public final class Contradictions {

    private Contradictions() {}

    /** What contradicts what. */
    public enum Kind {
        /** An act is told as done, and as not done. */
        DENIAL,
        /** Numbers of the same thing that cannot both be right. */
        FIGURES,
        /** Stances towards the same that nobody can hold at once. */
        POSITIONS
    }

    /**
     * A contradiction.
     *
     * @param actors keys of those who act, hold the positions; empty for figures
     * @param matter the type of the act, the object of the positions, what is counted
     * @param recipients keys of those acted upon; empty for figures and positions
     * @param country ISO 3166-1 alpha-3 of where figures were counted; null for acts and positions, and where unknown
     * @param first the first day of a claim in it
     * @param last the last day of a claim in it
     */
    public record Row(
            Kind kind,
            List<String> actors,
            String matter,
            List<String> recipients,
            @Nullable String country,
            LocalDate first,
            LocalDate last,
            Side one,
            Side other) {
        public Row {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * One side.
     *
     * @param says {@code asserted} or {@code denied}; a stance; a number with its bounds: {@code 26},
     *     {@code at least 26}, {@code 26 to 30}
     * @param by keys of those who counted, sorted; empty but for figures
     */
    public record Side(String says, List<String> by, Told told) {
        public Side {
            by = List.copyOf(by);
        }
    }

    /** Claims of two sides; each contradicts some of the other, and in each such pair one is of the last day. */
    record Clash(Sort sort, String key, String says, String otherSays, List<Entry> one, List<Entry> other)
            implements Backwards.Draft {
        List<Entry> claims() {
            List<Entry> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        }

        @Override
        public @Nullable LocalDate last() {
            return Days.last(claims());
        }

        LocalDate day(Function<List<Entry>, @Nullable LocalDate> which) {
            LocalDate day = which.apply(claims());
            if (day == null) {
                throw new IllegalStateException("Claims of unknown days do not contradict one another");
            }
            return day;
        }
    }

    private static final Comparator<Clash> ORDER = Comparator.comparing(
                    Clash::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(clash -> clash.sort().kind())
            .thenComparing(Clash::key)
            .thenComparing(clash -> clash.says() + "\n" + clash.otherSays())
            .thenComparing(clash ->
                    clash.claims().stream().map(Entry::id).sorted().toList().toString());

    /** The rows, those with the latest claim first; then by kind and by what they are about. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Sort> sorts = List.of(new Denials(asked), new UnlikeFigures(asked), new ContraryPositions(asked));
        String[] kinds = sorts.stream().map(Sort::claims).toArray(String[]::new);
        List<Clash> cut = Backwards.rows(
                asked.selection(kinds),
                question.limit(),
                sorts.stream().mapToInt(Sort::near).max().orElseThrow(),
                selection -> read(sorts, selection),
                claims -> clashes(sorts, claims));
        List<Entry> shown = new ArrayList<>();
        cut.forEach(clash -> shown.addAll(clash.claims()));
        Tellers tellers = new Tellers(asked, shown);
        return cut.stream().map(clash -> clash.sort().row(clash, tellers)).toList();
    }

    private static List<Entry> read(List<Sort> sorts, Selection selection) {
        List<Entry> claims = new ArrayList<>();
        sorts.forEach(sort -> claims.addAll(sort.read(selection.kinds(sort.claims()))));
        return claims;
    }

    private static List<Clash> clashes(List<Sort> sorts, List<Entry> claims) {
        Map<String, List<Entry>> kinds = claims.stream().collect(Collectors.groupingBy(Entry::kind));
        List<Clash> clashes = new ArrayList<>();
        for (Sort sort : sorts) {
            clashes.addAll(clashes(sort, sort.all(kinds.getOrDefault(sort.claims(), List.of()))));
        }
        clashes.sort(ORDER);
        return clashes;
    }

    private static List<Clash> clashes(Sort sort, List<Entry> claims) {
        Map<String, Map<String, List<Entry>>> sides = new TreeMap<>();
        for (Entry claim : claims) {
            String key = Days.of(claim) == null ? null : sort.key(claim);
            if (key != null) {
                sides.computeIfAbsent(key, matter -> new TreeMap<>())
                        .computeIfAbsent(sort.says(claim), says -> new ArrayList<>())
                        .add(claim);
            }
        }
        List<Clash> clashes = new ArrayList<>();
        sides.forEach((key, said) -> {
            List<String> sayings = List.copyOf(said.keySet());
            for (int i = 0; i < sayings.size(); i++) {
                for (int j = i + 1; j < sayings.size(); j++) {
                    List<Entry> one = said.getOrDefault(sayings.get(i), List.of());
                    List<Entry> other = said.getOrDefault(sayings.get(j), List.of());
                    if (sort.exclude(one.get(0), other.get(0))) {
                        clashes.addAll(clashes(sort, key, one, other));
                    }
                }
            }
        });
        return clashes;
    }

    /** One for each day that adds to it: the claims of that day, and what they contradict of it and of shortly before. */
    private static List<Clash> clashes(Sort sort, String key, List<Entry> one, List<Entry> other) {
        TreeMap<LocalDate, List<Entry>> ones = byDay(one);
        TreeMap<LocalDate, List<Entry>> others = byDay(other);
        Set<LocalDate> days = new TreeSet<>(ones.keySet());
        days.addAll(others.keySet());
        List<Clash> clashes = new ArrayList<>();
        for (LocalDate day : days) {
            Set<Entry> left = new LinkedHashSet<>();
            Set<Entry> right = new LinkedHashSet<>();
            for (Entry a : near(ones, day, sort.near())) {
                for (Entry b : near(others, day, sort.near())) {
                    if ((day.equals(Days.of(a)) || day.equals(Days.of(b))) && sort.apart(a, b)) {
                        left.add(a);
                        right.add(b);
                    }
                }
            }
            if (!left.isEmpty()) {
                String says = sort.says(one.get(0));
                String otherSays = sort.says(other.get(0));
                clashes.add(new Clash(sort, key, says, otherSays, List.copyOf(left), List.copyOf(right)));
            }
        }
        return clashes;
    }

    private static TreeMap<LocalDate, List<Entry>> byDay(List<Entry> claims) {
        TreeMap<LocalDate, List<Entry>> days = new TreeMap<>();
        for (Entry claim : claims) {
            LocalDate day = Days.of(claim);
            if (day != null) {
                days.computeIfAbsent(day, key -> new ArrayList<>()).add(claim);
            }
        }
        return days;
    }

    private static List<Entry> near(TreeMap<LocalDate, List<Entry>> days, LocalDate day, int near) {
        return days.subMap(day.minusDays(near), true, day, true).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    /** One sort of contradictions. */
    interface Sort {

        Kind kind();

        /** The kind of claims that it is sought among. */
        String claims();

        /** Claims further apart than so many days do not contradict one another. */
        int near();

        /** Reads claims that may be one side; those of the other side may come too. */
        List<Entry> read(Selection selection);

        /** The claims that were read, with those of the other side. */
        List<Entry> all(List<Entry> claims);

        /** What a claim is about: claims with other keys do not contradict it, and none does where it is null. */
        @Nullable
        String key(Entry claim);

        /** What a claim says of it. */
        String says(Entry claim);

        /** Whether what two claims say cannot both be so. */
        boolean exclude(Entry one, Entry other);

        /** Whether two claims are from different quarters, so far as that matters. */
        boolean apart(Entry one, Entry other);

        Row row(Clash clash, Tellers tellers);
    }
}
