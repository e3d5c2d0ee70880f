package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.view.TimelineRow.Sort;
import org.dragoman.model.Deadline;
import org.jspecify.annotations.Nullable;

/** Events, steps of mediation and deadlines in order of their days; {@code docs/views.md} states the rules. */
public final class Timeline {

    private static final String BAR = "\u001E";

    private static final Comparator<Drawn> IN_ORDER = Comparator.comparing(
                    Drawn::day, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Drawn::sort)
            .thenComparing(drawn -> drawn.group().identity());

    private Timeline() {}

    /** An act and what sort it is of. */
    private record Drawn(Sort sort, Merging.Group group) {
        @Nullable
        LocalDate day() {
            return group.first();
        }
    }

    /** The rows in order of days; where the question has a limit, the last ones. */
    public static List<TimelineRow> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        List<Entry> steps = entries.entries(asked.selection("mediation"));
        List<Entry> deadlines = entries.entries(asked.selection("deadline"));
        List<Drawn> drawn = new ArrayList<>();
        Set<Words> told = new HashSet<>();
        steps.forEach(step -> told.add(Words.of(step)));
        MergedEvents.groups(asked, members -> !members.stream().map(Words::of).allMatch(told::contains))
                .forEach(group -> drawn.add(new Drawn(Sort.EVENT, group)));
        new Merging(step -> sides(step, asked), Merging.Days::of)
                .merge(steps, asked.identities(), question.limit(), members -> true)
                .forEach(group -> drawn.add(new Drawn(Sort.MEDIATION, group)));
        new Merging(deadline -> sides(deadline, asked), Timeline::end)
                .merge(deadlines, asked.identities(), question.limit(), members -> true)
                .forEach(group -> drawn.add(new Drawn(Sort.DEADLINE, group)));
        drawn.sort(IN_ORDER);
        return rows(asked, Views.last(drawn, question.limit()));
    }

    /** Words of a report: a step of mediation stands at the words of the event that shows it. */
    private record Words(long report, int begin, int end) {
        static Words of(Entry entry) {
            return new Words(entry.report(), entry.span().begin(), entry.span().end());
        }
    }

    private static String sides(Entry entry, Asked asked) {
        return String.join(
                BAR,
                entry.kind(),
                entry.kind().equals("deadline") ? "" : entry.facets().code(),
                String.join("|", asked.keys(entry.facets().actors())),
                String.join("|", asked.keys(entry.facets().recipients())));
    }

    /** The day when a deadline runs out, or the days on which it was told of where that is not known. */
    private static Merging.Days end(Entry deadline) {
        LocalDate last = deadline.valid().to();
        LocalDate day = last == null ? deadline.valid().from() : last;
        return new Merging.Days(day, day);
    }

    private static List<TimelineRow> rows(Asked asked, List<Drawn> drawn) {
        List<Merging.Group> events = drawn.stream()
                .filter(each -> each.sort() == Sort.EVENT)
                .map(Drawn::group)
                .toList();
        List<Entry> others = new ArrayList<>();
        List<Entry> firsts = new ArrayList<>();
        for (Drawn each : drawn) {
            if (each.sort() != Sort.EVENT) {
                others.addAll(each.group().members());
                firsts.add(each.group().members().get(0));
            }
        }
        List<MergedEvent> merged = MergedEvents.rows(asked, events);
        List<Entry> records = asked.entries().withRecords(firsts);
        Tellers tellers = new Tellers(asked, others);
        List<TimelineRow> rows = new ArrayList<>(drawn.size());
        int event = 0;
        int other = 0;
        for (Drawn each : drawn) {
            rows.add(
                    each.sort() == Sort.EVENT
                            ? row(merged.get(event++))
                            : row(asked, each, records.get(other++), tellers));
        }
        return rows;
    }

    private static TimelineRow row(MergedEvent event) {
        return new TimelineRow(
                event.key(),
                Sort.EVENT,
                event.from(),
                event.to(),
                event.type(),
                event.modality(),
                event.actors(),
                event.recipients(),
                event.place(),
                event.words(),
                event.claims(),
                event.told(),
                event.isDenied(),
                event.confidence());
    }

    private static TimelineRow row(Asked asked, Drawn drawn, Entry first, Tellers tellers) {
        List<Entry> members = drawn.group().members();
        Merging.Days days = drawn.sort() == Sort.DEADLINE ? end(first) : Merging.Days.of(first);
        return new TimelineRow(
                drawn.group().key(),
                drawn.sort(),
                days.from(),
                days.to(),
                drawn.sort() == Sort.DEADLINE ? "deadline" : first.facets().code(),
                null,
                asked.keys(first.facets().actors()),
                asked.keys(first.facets().recipients()),
                null,
                words(first),
                members.stream().map(Entry::id).distinct().toList(),
                tellers.told(members),
                false,
                members.stream().mapToDouble(Entry::confidence).max().orElse(0));
    }

    private static String words(Entry first) {
        if (first.claim() instanceof Deadline deadline && deadline.demand() != null) {
            return deadline.demand();
        }
        return first.claim().anchor().text();
    }
}
