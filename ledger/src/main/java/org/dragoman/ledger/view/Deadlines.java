package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.model.Deadline;
import org.dragoman.model.Deadline.Response;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/** Demands with a time limit and what became of them; the rules are in docs/positions-and-talks.md. */
public final class Deadlines {

    /** A demand that is told again later than so many days after it ran out is another one. */
    private static final int SILENCE = 30;

    /** The part of all words of two demands that both have, from which on they are one demand. */
    private static final double SHARE = 0.5;

    private Deadlines() {}

    /** How a deadline stands on the asked day. */
    public enum State {
        /** It still runs, and no answer is known; so does one that nobody says the end of. */
        OPEN,
        MET,
        REFUSED,
        /** It was given a later day, which has not passed. */
        EXTENDED,
        /** Its day has passed, and no answer is known. */
        PASSED
    }

    /**
     * A demand of somebody.
     *
     * @param imposer key of who sets the time
     * @param targets keys of those who are to act, sorted
     * @param demand the words of the first report that has any; null where none has
     * @param due the last day that counts: of several that are told the latest; null where none is told
     * @param state how it stands on the asked day
     * @param contested whether reports of the last day with an answer tell both that it was met and that it was refused
     * @param terms each time limit that is told, the first told first
     * @param answers what is told of its fate, in the order of days
     * @param consequences what is threatened, in the words of the reports, sorted
     * @param first the first day on which it is told; null where no day is known
     * @param last the last day on which it is told
     */
    public record Row(
            String imposer,
            List<String> targets,
            @Nullable String demand,
            @Nullable LocalDate due,
            State state,
            boolean contested,
            List<Term> terms,
            List<Answer> answers,
            List<String> consequences,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Told told) {
        public Row {
            targets = List.copyOf(targets);
            terms = List.copyOf(terms);
            answers = List.copyOf(answers);
            consequences = List.copyOf(consequences);
        }
    }

    /**
     * A time limit.
     *
     * @param due the day it runs out; null where only a length of time is told
     * @param duration ISO 8601 duration, where one is told
     * @param since the first day on which it is told
     */
    public record Term(
            @Nullable LocalDate due,
            @Nullable String duration,
            @Nullable LocalDate since,
            Told told) {}

    /** What is told of a deadline's fate for a day. */
    public record Answer(Response response, @Nullable LocalDate day, Told told) {}

    private record Claimed(Entry entry, List<String> targets, Wording demand) {

        /** The day it runs out or, where that is later or nothing else is told, the day it is told. */
        @Nullable
        LocalDate end() {
            LocalDate day = Days.of(entry);
            LocalDate due = entry.valid().to();
            return day == null || due != null && due.isAfter(day) ? due : day;
        }
    }

    private record Demand(String imposer, List<Claimed> told, Fate fate) {

        List<Entry> claims() {
            return told.stream().map(Claimed::entry).toList();
        }

        @Nullable
        LocalDate last() {
            return Days.last(claims());
        }
    }

    private static final Comparator<Demand> ORDER = Comparator.comparing(
                    Demand::last, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(demand -> demand.fate().due(), Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Demand::imposer)
            .thenComparing(demand ->
                    demand.claims().stream().map(Entry::id).sorted().toList().toString());

    /** The rows, those told last first; then by the day they run out, the latest first, and by imposer. */
    public static List<Row> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        LocalDate day = question.asOf() != null ? question.asOf() : lastPublication(asked);
        Map<String, List<Claimed>> imposers = new TreeMap<>();
        entries.entries(asked.fromTheBeginning("deadline"), entry -> {
            String demand = entry.facets().object();
            imposers.computeIfAbsent(asked.keys(entry.facets().actors()).toString(), key -> new ArrayList<>())
                    .add(new Claimed(
                            entry, asked.keys(entry.facets().recipients()), Wording.of(demand == null ? "" : demand)));
        });
        List<Demand> demands = new ArrayList<>();
        for (List<Claimed> claims : imposers.values()) {
            claims.sort(Comparator.comparing(Claimed::entry, Days.ORDER));
            for (List<Claimed> told : links(claims).groups(claims)) {
                String imposer = asked.key(told.get(0).entry().facets().actors().get(0));
                Fate fate = Fate.of(told.stream().map(Claimed::entry).toList(), day);
                demands.add(new Demand(imposer, told, fate));
            }
        }
        demands.removeIf(demand -> ranOutBefore(demand, question.since()));
        demands.sort(ORDER);
        return rows(asked, asked.cut(demands));
    }

    /** The day of the newest report that the ledger had; stands in where no day is asked. */
    private static @Nullable LocalDate lastPublication(Asked asked) {
        Reports newest =
                Reports.ALL.knownAt(asked.question().knownAt()).inLatestFirst().limit(1);
        return asked.entries().reports(newest).stream()
                .map(Report::document)
                .map(document -> document.published())
                .filter(Objects::nonNull)
                .map(PartialDate::latest)
                .findFirst()
                .orElse(null);
    }

    private static boolean ranOutBefore(Demand demand, @Nullable LocalDate since) {
        return since != null
                && demand.told().stream().map(Claimed::end).allMatch(end -> end != null && end.isBefore(since));
    }

    /** The claims come by day, the earliest first, so that the inner loop ends where a demand has long run out. */
    private static Links links(List<Claimed> claims) {
        Links links = new Links(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            Claimed one = claims.get(i);
            LocalDate end = one.end();
            for (int j = i + 1; j < claims.size(); j++) {
                Claimed other = claims.get(j);
                LocalDate from = Days.of(other.entry());
                if (end != null && from != null && from.isAfter(end.plusDays(SILENCE))) {
                    break;
                }
                boolean known = Days.of(one.entry()) != null && from != null;
                if (areCopies(one, other) || known && shareTarget(one, other) && demandTheSame(one, other)) {
                    links.link(i, j);
                }
            }
        }
        return links;
    }

    private static boolean areCopies(Claimed one, Claimed other) {
        return one.entry().id().equals(other.entry().id()) && Days.nearOrUnknown(one.entry(), other.entry(), SILENCE);
    }

    private static boolean shareTarget(Claimed one, Claimed other) {
        return one.targets().isEmpty()
                || other.targets().isEmpty()
                || one.targets().stream().anyMatch(other.targets()::contains);
    }

    /** A report that leaves the demand open tells the demand of one that sets the same day. */
    private static boolean demandTheSame(Claimed one, Claimed other) {
        if (one.demand().words().isEmpty() || other.demand().words().isEmpty()) {
            return Objects.equals(
                    one.entry().valid().to(), other.entry().valid().to());
        }
        return one.demand().isLike(other.demand(), 1, SHARE);
    }

    private static List<Row> rows(Asked asked, List<Demand> demands) {
        List<Entry> shown = new ArrayList<>();
        demands.forEach(demand -> shown.addAll(demand.claims()));
        Tellers tellers = new Tellers(asked, shown);
        List<List<Entry>> records =
                asked.withRecords(demands.stream().map(Demand::claims).toList());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < demands.size(); i++) {
            rows.add(row(asked, demands.get(i), records.get(i), tellers));
        }
        return rows;
    }

    private static Row row(Asked asked, Demand demand, List<Entry> records, Tellers tellers) {
        Set<String> targets = new TreeSet<>();
        Set<String> consequences = new TreeSet<>();
        String words = null;
        for (Entry claim : records.stream().sorted(Days.ORDER).toList()) {
            Deadline deadline = (Deadline) claim.claim();
            targets.addAll(asked.keys(claim.facets().recipients()));
            words = words == null ? deadline.demand() : words;
            if (deadline.consequence() != null) {
                consequences.add(deadline.consequence());
            }
        }
        Fate fate = demand.fate();
        return new Row(
                demand.imposer(),
                List.copyOf(targets),
                words,
                fate.due(),
                fate.state(),
                fate.contested(),
                fate.terms(tellers),
                fate.answers(tellers),
                List.copyOf(consequences),
                Days.first(records),
                Days.last(records),
                tellers.told(records));
    }
}
