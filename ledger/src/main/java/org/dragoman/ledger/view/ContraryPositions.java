package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Pair;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.view.Contradictions.Clash;
import org.dragoman.ledger.view.Contradictions.Kind;
import org.dragoman.ledger.view.Contradictions.Row;
import org.dragoman.ledger.view.Contradictions.Side;
import org.dragoman.ledger.view.Contradictions.Sort;
import org.dragoman.model.Position.Stance;
import org.jspecify.annotations.Nullable;

/** Stances of one holder towards one object that exclude each other, on the same day or the next. */
record ContraryPositions(Asked asked) implements Sort {

    @Override
    public Kind kind() {
        return Kind.POSITIONS;
    }

    @Override
    public String claims() {
        return "position";
    }

    @Override
    public int near() {
        return 1;
    }

    @Override
    public List<Entry> read(Selection selection) {
        return asked.entries().entries(selection);
    }

    @Override
    public List<Entry> all(List<Entry> claims) {
        return claims;
    }

    @Override
    public @Nullable String key(Entry claim) {
        Pair pair = Pair.of(claim, asked.identities());
        return pair == null || beganBefore(claim) ? null : pair.actor() + "\n" + pair.object();
    }

    /** A position goes on and so is read whenever it began; here only the day on which it begins matters. */
    private boolean beganBefore(Entry claim) {
        LocalDate since = asked.question().since();
        LocalDate day = Days.of(claim);
        return since != null && day != null && day.isBefore(since);
    }

    @Override
    public String says(Entry claim) {
        return claim.facets().code();
    }

    @Override
    public boolean exclude(Entry one, Entry other) {
        return Positions.Exclusions.exclude(stance(one), stance(other));
    }

    private static Stance stance(Entry claim) {
        return Stance.valueOf(claim.facets().code().toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean apart(Entry one, Entry other) {
        return true;
    }

    @Override
    public Row row(Clash clash, Tellers tellers) {
        String[] pair = clash.key().split("\n", 2);
        return new Row(
                kind(),
                List.of(pair[0]),
                pair[1],
                List.of(),
                null,
                clash.day(Days::first),
                clash.day(Days::last),
                new Side(clash.says(), List.of(), tellers.told(clash.one())),
                new Side(clash.otherSays(), List.of(), tellers.told(clash.other())));
    }
}
