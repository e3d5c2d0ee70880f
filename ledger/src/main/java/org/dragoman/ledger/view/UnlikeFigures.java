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
    /** Those who tell the figures that were read last. */
    private Tellers tellers;

    UnlikeFigures(Asked asked) {
        this.asked = asked;
        this.tellers = new Tellers(asked, List.of());
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
        tellers = new Tellers(asked, claims);
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
        String unit = facets.code().equals("count") ? "" : " " + facets.code();
        if (lower == null && upper == null) {
            return "about " + number(facets.value()) + unit;
        } else if (upper == null) {
            return "at least " + number(lower) + unit;
        } else if (lower == null) {
            return "at most " + number(upper) + unit;
        }
        return (lower.equals(upper) ? number(lower) : number(lower) + " to " + number(upper)) + unit;
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

    /** Two numbers of one counter in one publication are an old and a new count, not a contradiction. */
    @Override
    public boolean apart(Entry one, Entry other) {
        return !counters(one).equals(counters(other)) || !source(one).equals(source(other));
    }

    /** A report that names no publication is one of its own. */
    private String source(Entry claim) {
        String publisher = tellers.publisher(claim);
        return publisher == null ? "\n" + claim.report() : publisher;
    }

    private List<String> counters(Entry claim) {
        return asked.keys(claim.facets().actors());
    }

    @Override
    public Row row(Clash clash, Tellers told) {
        Entry claim = clash.one().get(0);
        return new Row(
                kind(),
                List.of(),
                Figures.what(claim, counting),
                List.of(),
                claim.facets().country(),
                clash.day(Days::first),
                clash.day(Days::last),
                side(clash.says(), clash.one(), told),
                side(clash.otherSays(), clash.other(), told));
    }

    private Side side(String says, List<Entry> claims, Tellers told) {
        List<String> by = new ArrayList<>();
        claims.forEach(claim -> by.addAll(claim.facets().actors()));
        return new Side(says, asked.keys(by), told.told(claims));
    }
}
