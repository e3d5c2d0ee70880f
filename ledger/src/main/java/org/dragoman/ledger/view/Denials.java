package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Coded;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.view.Contradictions.Clash;
import org.dragoman.ledger.view.Contradictions.Kind;
import org.dragoman.ledger.view.Contradictions.Row;
import org.dragoman.ledger.view.Contradictions.Side;
import org.dragoman.ledger.view.Contradictions.Sort;
import org.dragoman.model.Modality;
import org.jspecify.annotations.Nullable;

/** Acts that are told as done and, near that day, as not done. */
record Denials(Asked asked) implements Sort {

    private static final Coded DENIED = Coded.modalities(Modality.DENIED.toString(), Modality.NEGATED.toString());

    private static final Coded ASSERTED = Coded.modalities(Modality.ACTUAL.toString());

    /** With more actors than these it is quicker to read the events of all. */
    private static final int MANY = 10;

    @Override
    public Kind kind() {
        return Kind.DENIAL;
    }

    @Override
    public String claims() {
        return "event";
    }

    @Override
    public int near() {
        return 2;
    }

    /** Denials are few: they are read first, and then what they may deny. */
    @Override
    public List<Entry> read(Selection selection) {
        List<Entry> denied = new ArrayList<>();
        asked.entries().entries(selection, DENIED, denied::add);
        return denied;
    }

    @Override
    public List<Entry> all(List<Entry> denied) {
        LocalDate first = Days.first(denied);
        LocalDate last = Days.last(denied);
        List<Entry> all = new ArrayList<>(denied);
        if (first == null || last == null) {
            return all;
        }
        Set<String> keys = new TreeSet<>();
        Set<String> actors = new TreeSet<>();
        for (Entry claim : denied) {
            String key = key(claim);
            if (key != null) {
                keys.add(key);
                actors.addAll(claim.facets().actors());
            }
        }
        Selection near = asked.selection(claims())
                .days(asked.question().since(), until(last.plusDays(near())))
                .begunSince(first.minusDays(near()));
        // A question about somebody narrows already; else those who act do, where they are few.
        boolean narrowed = !near.actors().isEmpty() || actors.size() > MANY;
        Selection selection = narrowed ? near : near.actors(asked.rawKeys(asked.keys(actors)));
        asked.entries().entries(selection, ASSERTED, claim -> {
            String key = key(claim);
            if (key != null && keys.contains(key)) {
                all.add(claim);
            }
        });
        return all;
    }

    private LocalDate until(LocalDate day) {
        LocalDate asOf = asked.question().asOf();
        return asOf != null && asOf.isBefore(day) ? asOf : day;
    }

    @Override
    public @Nullable String key(Entry claim) {
        Facets facets = claim.facets();
        return facets.actors().isEmpty()
                ? null
                : facets.code() + "\n" + asked.keys(facets.actors()) + "\n" + asked.keys(facets.recipients());
    }

    @Override
    public String says(Entry claim) {
        return ASSERTED.matches(claim.facets()) ? "asserted" : "denied";
    }

    @Override
    public boolean exclude(Entry one, Entry other) {
        return true;
    }

    /** A report that tells an act and who denies it holds both sides. */
    @Override
    public boolean apart(Entry one, Entry other) {
        return true;
    }

    @Override
    public Row row(Clash clash, Tellers tellers) {
        Facets facets = clash.one().get(0).facets();
        return new Row(
                kind(),
                asked.keys(facets.actors()),
                facets.code(),
                asked.keys(facets.recipients()),
                null,
                clash.day(Days::first),
                clash.day(Days::last),
                new Side(clash.says(), List.of(), tellers.told(clash.one())),
                new Side(clash.otherSays(), List.of(), tellers.told(clash.other())));
    }
}
