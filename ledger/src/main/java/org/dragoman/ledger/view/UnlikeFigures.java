package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.view.Contradictions.Clash;
import org.dragoman.ledger.view.Contradictions.Kind;
import org.dragoman.ledger.view.Contradictions.Row;
import org.dragoman.ledger.view.Contradictions.Side;
import org.dragoman.ledger.view.Contradictions.Sort;
import org.jspecify.annotations.Nullable;

/** Numbers of the same thing in the same country, near in time, whose bounds do not overlap. */
final class UnlikeFigures implements Sort {

    private final Asked asked;
    private final Counting counting = Counting.load();

    UnlikeFigures(Asked asked) {
        this.asked = asked;
    }

    @Override
    public Kind kind() {
        return Kind.FIGURES;
    }

    @Override
    public String claims() {
        return "figure";
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

    /** A number that stands alone, "percent" of nothing, is of the same as no other. */
    @Override
    public @Nullable String key(Entry claim) {
        Facets facets = claim.facets();
        boolean counts = facets.value() != null && !facets.code().equals(facets.object());
        return counts ? Figures.key(claim, counting) : null;
    }

    @Override
    public String says(Entry claim) {
        Facets facets = claim.facets();
        Double lower = facets.lower();
        Double upper = facets.upper();
        if (lower == null && upper == null) {
            return "about " + number(facets.value());
        } else if (upper == null) {
            return "at least " + number(lower);
        } else if (lower == null) {
            return "at most " + number(upper);
        }
        return lower.equals(upper) ? number(lower) : number(lower) + " to " + number(upper);
    }

    private static String number(@Nullable Double value) {
        return value != null && value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.valueOf(value);
    }

    /** An open bound overlaps with everything on its side. */
    @Override
    public boolean exclude(Entry one, Entry other) {
        return isBelow(one.facets(), other.facets()) || isBelow(other.facets(), one.facets());
    }

    private static boolean isBelow(Facets one, Facets other) {
        Double upper = one.upper();
        Double lower = other.lower();
        return upper != null && lower != null && upper < lower;
    }

    /** Two numbers of one counter in one publication are two counts, not a contradiction. */
    @Override
    public boolean apart(Entry one, Entry other) {
        return one.report() != other.report() && !one.id().equals(other.id())
                || !counters(one).equals(counters(other));
    }

    private List<String> counters(Entry claim) {
        return asked.keys(claim.facets().actors());
    }

    @Override
    public Row row(Clash clash, Tellers tellers) {
        List<String> key = List.of(clash.key().split("\n", -1));
        return new Row(
                kind(),
                List.of(),
                key.get(0),
                List.of(),
                clash.day(Days::first),
                clash.day(Days::last),
                side(clash.says(), clash.one(), tellers),
                side(clash.otherSays(), clash.other(), tellers));
    }

    private Side side(String says, List<Entry> claims, Tellers tellers) {
        List<String> by = new ArrayList<>();
        claims.forEach(claim -> by.addAll(claim.facets().actors()));
        return new Side(says, asked.keys(by), tellers.told(claims));
    }
}
