package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Figure;
import org.jspecify.annotations.Nullable;

/** What was counted, month by month, with all that differs; the rules are in docs/positions-and-talks.md. */
public final class Figures {

    private Figures() {}

    /**
     * The same thing counted in the same country in one month.
     *
     * @param what what is counted
     * @param unit {@code count}, {@code percent}, an ISO 4217 currency, or a unit of measure in the singular
     * @param country ISO 3166-1 alpha-3; null where no report tells a place
     * @param month the month; null where no day is known
     * @param lowest the lowest lower bound that is told; null where none is
     * @param highest the highest upper bound that is told; null where none is
     * @param values what is told, the latest first
     */
    public record Row(
            String what,
            String unit,
            @Nullable String country,
            @Nullable YearMonth month,
            @Nullable Double lowest,
            @Nullable Double highest,
            List<Value> values,
            Told told) {
        public Row {
            values = List.copyOf(values);
        }

        /** The values told for the last day; several where reports of that day differ. */
        public List<Value> latest() {
            return values.stream()
                    .filter(value -> Objects.equals(value.last(), values.get(0).last()))
                    .toList();
        }
    }

    /**
     * A value by one counter.
     *
     * @param value the number as told
     * @param lower lower bound, or null where open
     * @param upper upper bound, or null where open
     * @param by keys of those who counted; empty where no report says who
     * @param places the places' names, sorted
     * @param first the first day for which it is told; null where no day is known
     * @param last the last day for which it is told
     */
    public record Value(
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            List<String> by,
            List<String> places,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Told told) {
        public Value {
            by = List.copyOf(by);
            places = List.copyOf(places);
        }
    }

    private record Counted(
            String what, String unit, @Nullable String country, List<Entry> claims) {
        @Nullable
        LocalDate last() {
            return Days.last(claims);
        }
    }

    private static final Comparator<Counted> ORDER = Comparator.comparing(
                    Counted::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Counted::what)
            .thenComparing(Counted::unit)
            .thenComparing(Counted::country, Comparator.nullsLast(Comparator.naturalOrder()));

    private static final Comparator<Value> LATEST_FIRST = Comparator.comparing(
                    Value::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Value::value, Comparator.reverseOrder())
            .thenComparing(value -> value.by().toString())
            .thenComparing(Value::lower, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Value::upper, Comparator.nullsLast(Comparator.naturalOrder()));

    /** The rows, the latest month first; in it those told for the latest day first, then by what is counted. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Row> rows = new ArrayList<>();
        LocalDate to = question.asOf();
        for (YearMonth month = newest(asked, to); month != null && wanted(asked, rows) > 0; month = newest(asked, to)) {
            rows.addAll(rows(asked, month, read(asked, month), wanted(asked, rows)));
            to = month.atDay(1).minusDays(1);
        }
        if (question.asOf() == null && wanted(asked, rows) > 0) {
            rows.addAll(rows(asked, null, unknown(asked), wanted(asked, rows)));
        }
        return rows;
    }

    private static int wanted(Asked asked, List<Row> rows) {
        int limit = asked.question().limit();
        return limit == 0 ? Integer.MAX_VALUE : limit - rows.size();
    }

    /** The month of the newest figure until a day; null where there is none. */
    private static @Nullable YearMonth newest(Asked asked, @Nullable LocalDate to) {
        LocalDate since = asked.question().since();
        Selection selection = asked.selection("figure").days(since, to);
        return asked.entries().entries(selection.order(Selection.Order.LATEST).limit(1)).stream()
                .map(Days::of)
                .filter(Objects::nonNull)
                .map(YearMonth::from)
                .findFirst()
                .orElse(null);
    }

    private static List<Entry> read(Asked asked, YearMonth month) {
        LocalDate since = asked.question().since();
        LocalDate asOf = asked.question().asOf();
        LocalDate first = since != null && since.isAfter(month.atDay(1)) ? since : month.atDay(1);
        LocalDate last = asOf != null && asOf.isBefore(month.atEndOfMonth()) ? asOf : month.atEndOfMonth();
        List<Entry> claims = new ArrayList<>();
        asked.entries().entries(asked.selection("figure").days(first, last), entry -> {
            LocalDate day = Days.of(entry);
            if (day != null && YearMonth.from(day).equals(month)) {
                claims.add(entry);
            }
        });
        return claims;
    }

    private static List<Entry> unknown(Asked asked) {
        List<Entry> claims = new ArrayList<>();
        asked.entries().entries(asked.selection("figure"), entry -> {
            if (Days.of(entry) == null) {
                claims.add(entry);
            }
        });
        return claims;
    }

    private static List<Row> rows(Asked asked, @Nullable YearMonth month, List<Entry> claims, int most) {
        Counting counting = Counting.load();
        List<Counted> counted = Grouped.by(claims, claim -> key(claim, counting)).stream()
                .map(same -> new Counted(
                        what(same.get(0), counting),
                        same.get(0).facets().code(),
                        same.get(0).facets().country(),
                        same))
                .sorted(ORDER)
                .limit(most)
                .toList();
        List<Entry> shown = new ArrayList<>();
        counted.forEach(each -> shown.addAll(each.claims()));
        Tellers tellers = new Tellers(asked, shown);
        List<List<Entry>> records =
                asked.withRecords(counted.stream().map(Counted::claims).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            rows.add(row(asked, month, counted.get(i), records.get(i), tellers));
        }
        return rows;
    }

    /** What a figure counts, where; figures of one key count the same. */
    static String key(Entry claim, Counting counting) {
        return what(claim, counting) + "\n" + claim.facets().code() + "\n"
                + claim.facets().country();
    }

    static String what(Entry claim, Counting counting) {
        String object = claim.facets().object();
        return counting.name(object == null ? "" : object);
    }

    private static Row row(
            Asked asked, @Nullable YearMonth month, Counted counted, List<Entry> records, Tellers tellers) {
        List<Entry> claims = records.stream().sorted(Days.ORDER).toList();
        List<Value> values = Grouped.by(claims, claim -> valueKey(asked, claim.facets())).stream()
                .map(same -> value(asked, same, tellers))
                .sorted(LATEST_FIRST)
                .toList();
        return new Row(
                counted.what(),
                counted.unit(),
                counted.country(),
                month,
                bounds(claims, Facets::lower).min(Double::compare).orElse(null),
                bounds(claims, Facets::upper).max(Double::compare).orElse(null),
                values,
                tellers.told(claims));
    }

    private static Stream<Double> bounds(List<Entry> claims, Function<Facets, @Nullable Double> bound) {
        return claims.stream().map(Entry::facets).map(bound).filter(Objects::nonNull);
    }

    private static String valueKey(Asked asked, Facets facets) {
        return facets.value() + " " + facets.lower() + " " + facets.upper() + " " + asked.keys(facets.actors());
    }

    private static Value value(Asked asked, List<Entry> same, Tellers tellers) {
        Facets facets = same.get(0).facets();
        TreeSet<String> places = new TreeSet<>();
        for (Entry claim : same) {
            Figure figure = (Figure) claim.claim();
            if (figure.place() != null) {
                places.add(figure.place().name());
            }
        }
        return new Value(
                facets.value() == null ? Double.NaN : facets.value(),
                facets.lower(),
                facets.upper(),
                asked.keys(facets.actors()),
                List.copyOf(places),
                Days.first(same),
                Days.last(same),
                tellers.told(same));
    }
}
