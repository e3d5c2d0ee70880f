package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
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
        return rows(entries, question, Views.last(groups(entries, question), question.limit()));
    }

    static List<Merging.Group> groups(Entries entries, Question question) {
        Entries.Identities identities = entries.identities();
        Merging merging = new Merging(entry -> likeness(entry, identities), Merging.Days::of);
        return merging.merge(entries.entries(question.selection("event")), identities);
    }

    private static String likeness(Entry event, Entries.Identities identities) {
        Collection<String> actors = canonical(event.facets().actors(), identities);
        Collection<String> recipients = canonical(event.facets().recipients(), identities);
        if (event.facets().code().equals(WITHOUT_DIRECTION)) {
            actors.addAll(recipients);
            recipients.clear();
        }
        boolean nobody = actors.isEmpty() && recipients.isEmpty();
        String place = event.facets().object();
        return String.join(
                BAR,
                event.facets().code(),
                standing(event).toString(),
                String.join("|", actors),
                String.join("|", recipients),
                !nobody ? "" : place != null ? place : event.id());
    }

    private static Collection<String> canonical(Collection<String> keys, Entries.Identities identities) {
        Collection<String> canonical = new TreeSet<>();
        keys.forEach(key -> canonical.add(identities.canonical(key)));
        return canonical;
    }

    /** What is denied stands with what is told as done; all else only with its like. */
    private static Modality standing(Entry event) {
        Modality modality = modality(event);
        return isDenial(modality) ? Modality.ACTUAL : modality;
    }

    static boolean isDenial(Modality modality) {
        return modality == Modality.DENIED || modality == Modality.NEGATED;
    }

    static Modality modality(Entry event) {
        String word = event.facets().modality();
        return word == null ? Modality.ACTUAL : Modality.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static List<MergedEvent> rows(Entries entries, Question question, List<Merging.Group> groups) {
        List<Entry> members = new ArrayList<>();
        List<Entry> firsts = new ArrayList<>();
        for (Merging.Group group : groups) {
            members.addAll(group.members());
            firsts.add(asserting(group.members()).get(0));
        }
        List<Entry> records = entries.withRecords(firsts);
        ReportShelf shelf = ReportShelf.of(entries, question.knownAt(), members);
        Names names = new Names(entries.identities());
        records.forEach(entry -> names.note(entry.claim()));
        names.noteSpeakers(entries, question.knownAt(), members);
        List<MergedEvent> rows = new ArrayList<>(groups.size());
        for (int i = 0; i < groups.size(); i++) {
            rows.add(row(groups.get(i), records.get(i), shelf, names));
        }
        return rows;
    }

    private static MergedEvent row(Merging.Group group, Entry first, ReportShelf shelf, Names names) {
        List<Entry> all = group.members();
        List<Entry> asserting = asserting(all);
        Tellings tellings = new Tellings(shelf, names);
        Entry dated = tellings.dated(asserting);
        boolean undirected = first.facets().code().equals(WITHOUT_DIRECTION);
        List<String> actors = new ArrayList<>(first.facets().actors());
        if (undirected) {
            actors.addAll(first.facets().recipients());
        }
        return new MergedEvent(
                group.key(),
                first.facets().code(),
                tellings.values(asserting, entry -> entry.facets().mode()),
                modality(asserting.get(0)),
                names.of(actors),
                undirected ? List.of() : names.of(first.facets().recipients()),
                dated.valid().from(),
                dated.valid().to(),
                dated.valid().precision(),
                first(tellings.values(asserting, entry -> entry.facets().object())),
                first(tellings.values(all, entry -> entry.facets().country())),
                first.claim().anchor().text(),
                all.stream().map(Entry::id).distinct().toList(),
                shelf.coverage(asserting),
                tellings.speakers(asserting),
                asserting.stream().anyMatch(entry -> entry.facets().statement() == null),
                all.stream().mapToDouble(Entry::confidence).max().orElse(0),
                tellings.conflicts(all));
    }

    /** The claims that tell the act as done; all of them where none does. */
    private static List<Entry> asserting(List<Entry> members) {
        List<Entry> asserting =
                members.stream().filter(entry -> !isDenial(modality(entry))).toList();
        return asserting.isEmpty() ? members : asserting;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.get(0);
    }
}
