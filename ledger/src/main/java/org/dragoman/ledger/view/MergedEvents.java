package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Valid;
import org.dragoman.model.Modality;
import org.jspecify.annotations.Nullable;

/** Events, the same act told by several reports as one; {@code docs/views.md} states the rules. */
public final class MergedEvents {

    /** Talks and visits are the same act whoever is named first. */
    private static final String WITHOUT_DIRECTION = "CONSULT";

    private static final String BAR = "\u001E";

    private MergedEvents() {}

    /** The events in order of their days; where the question has a limit, the last ones. */
    public static List<MergedEvent> of(Entries entries, Question question) {
        Asked asked = new Asked(entries, question);
        return rows(asked, Views.last(groups(asked, members -> true), question.limit()));
    }

    /** The groups of the last events that are wanted; all of them where the question has no limit. */
    static List<Merging.Group> groups(Asked asked, Predicate<List<Entry>> wanted) {
        return new Merging(event -> likeness(event, asked), Merging.Days::of)
                .merge(
                        asked.entries().entries(asked.selection("event")),
                        asked.identities(),
                        asked.question().limit(),
                        wanted);
    }

    private static String likeness(Entry event, Asked asked) {
        Facets facets = event.facets();
        List<String> actors = asked.keys(facets.actors());
        List<String> recipients = asked.keys(facets.recipients());
        boolean nobody = actors.isEmpty() && recipients.isEmpty();
        String place = facets.object();
        return String.join(
                BAR,
                facets.code(),
                standing(event),
                String.join("|", isUndirected(event) ? sides(event, asked) : actors),
                String.join("|", isUndirected(event) ? List.of() : recipients),
                !nobody ? "" : place != null ? place : event.id());
    }

    private static boolean isUndirected(Entry event) {
        return event.facets().code().equals(WITHOUT_DIRECTION);
    }

    private static List<String> sides(Entry event, Asked asked) {
        List<String> sides = new ArrayList<>(event.facets().actors());
        sides.addAll(event.facets().recipients());
        return asked.keys(sides);
    }

    /** What is denied stands with what is told as done; all else only with its like. */
    private static String standing(Entry event) {
        String modality = event.facets().modality();
        return modality == null || isDenial(event) ? Modality.ACTUAL.toString() : modality;
    }

    private static boolean isDenial(Entry event) {
        return MergedEvent.isDenial(event.facets().modality());
    }

    private static Modality modality(@Nullable String word) {
        return word == null ? Modality.ACTUAL : Modality.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<MergedEvent> rows(Asked asked, List<Merging.Group> groups) {
        List<Entry> members = new ArrayList<>();
        List<Entry> firsts = new ArrayList<>();
        for (Merging.Group group : groups) {
            members.addAll(group.members());
            firsts.add(asserting(group.members()).get(0));
        }
        List<Entry> records = asked.entries().withRecords(firsts);
        Tellers tellers = new Tellers(asked, members);
        List<MergedEvent> rows = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            rows.add(row(asked, groups.get(i), records.get(i), tellers));
        }
        return rows;
    }

    private static MergedEvent row(Asked asked, Merging.Group group, Entry first, Tellers tellers) {
        List<Entry> all = group.members();
        List<Entry> asserting = asserting(all);
        Tellings tellings = new Tellings(tellers);
        Valid valid = tellings.dated(asserting).valid();
        return new MergedEvent(
                group.key(),
                first.facets().code(),
                tellings.values(asserting, entry -> entry.facets().mode()),
                modality(first.facets().modality()),
                isUndirected(first)
                        ? sides(first, asked)
                        : asked.keys(first.facets().actors()),
                isUndirected(first) ? List.of() : asked.keys(first.facets().recipients()),
                valid.from(),
                valid.to(),
                valid.precision(),
                first(tellings.values(asserting, entry -> entry.facets().object())),
                first(tellings.values(all, entry -> entry.facets().country())),
                first.claim().anchor().text(),
                all.stream().map(Entry::id).distinct().toList(),
                tellers.told(asserting),
                all.stream().mapToDouble(Entry::confidence).max().orElse(0),
                tellings.conflicts(all));
    }

    /** The claims that tell the act as done; all of them where none does. */
    private static List<Entry> asserting(List<Entry> members) {
        List<Entry> asserting =
                members.stream().filter(entry -> !isDenial(entry)).toList();
        return asserting.isEmpty() ? members : asserting;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }
}
