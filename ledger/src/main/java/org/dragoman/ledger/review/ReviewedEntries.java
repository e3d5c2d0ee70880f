package org.dragoman.ledger.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dragoman.ledger.store.Coded;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Facets;
import org.dragoman.ledger.store.Pair;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * A ledger with the decisions that were known at an instant. What no decision reaches is read straight from the store; the
 * few claims that differ are put in at their places in the order.
 */
final class ReviewedEntries implements Entries {

    private final Store store;
    private final Docket docket;
    private final @Nullable Instant knownAt;
    private final Map<String, Overlay> overlays = new HashMap<>();

    private ReviewedEntries(Store store, Docket docket, @Nullable Instant knownAt) {
        this.store = store;
        this.docket = docket;
        this.knownAt = knownAt;
    }

    /** The same as the store, where no decision changes anything. */
    static Entries of(Store store, Docket docket, @Nullable Instant knownAt) {
        return docket.changesAnything() ? new ReviewedEntries(store, docket, knownAt) : store;
    }

    private Overlay overlay(@Nullable Instant at) {
        return overlays.computeIfAbsent(String.valueOf(at), instant -> new Overlay(store, docket, at));
    }

    @Override
    public void entries(Selection selection, Consumer<Entry> each) {
        read(widened(selection), entry -> true, store::entries, each);
    }

    @Override
    public void entries(Selection selection, Coded coded, Consumer<Entry> each) {
        read(
                widened(selection),
                entry -> coded.matches(entry.facets()),
                (asked, next) -> store.entries(asked, coded, next),
                each);
    }

    @Override
    public void ofPairs(Selection selection, Identities identities, Collection<Pair> pairs, Consumer<Entry> each) {
        Set<Pair> wanted = new HashSet<>();
        pairs.forEach(pair -> wanted.add(pair.undated()));
        read(
                selection.actors(Set.of()).limit(0),
                entry -> wanted.contains(undated(entry, identities)),
                (asked, next) -> store.ofPairs(asked, identities, pairs, next),
                each);
    }

    /** Pairs that decisions touch are made up anew from their claims; the database finds the others. */
    @Override
    public List<Pair> pairs(Selection selection, Identities identities) {
        Selection wide = widened(selection);
        Set<Pair> touched = touched(wide.actors(Set.of()), identities);
        int limit = selection.limit();
        long most = limit == 0 ? 0 : Math.min(Integer.MAX_VALUE, (long) limit + touched.size());
        List<Pair> pairs = new ArrayList<>(store.pairs(wide.limit((int) most), identities));
        pairs.removeIf(pair -> touched.contains(pair.undated()));
        ofPairs(wide, identities, touched, entry -> {
            Pair pair = Pair.of(entry, identities);
            if (pair != null && isOnASide(entry.facets(), wide.actors())) {
                pairs.add(pair);
            }
        });
        return Pair.latest(pairs, limit);
    }

    private Set<Pair> touched(Selection selection, Identities identities) {
        Overlay overlay = overlay(selection.knownAt());
        Set<Pair> touched = new HashSet<>();
        Stream.concat(overlay.away().stream(), overlay.instead().stream())
                .filter(selection::matches)
                .forEach(entry -> touched.add(undated(entry, identities)));
        touched.remove(null);
        return touched;
    }

    private static @Nullable Pair undated(Entry entry, Identities identities) {
        Pair pair = Pair.of(entry, identities);
        return pair == null ? null : pair.undated();
    }

    private static boolean isOnASide(Facets facets, Set<String> actors) {
        return actors.isEmpty()
                || actors.contains(facets.actors().get(0))
                || facets.object() != null && actors.contains(facets.object());
    }

    /** A way to read coded claims. */
    private interface Source {
        void entries(Selection selection, Consumer<Entry> each);
    }

    /** What a source reads, with what decisions made of it put in at its place, as long as that is wanted, too. */
    private void read(Selection selection, Predicate<Entry> wanted, Source source, Consumer<Entry> each) {
        Overlay overlay = overlay(selection.knownAt());
        Merge merge = new Merge(instead(overlay, selection, wanted), order(selection.order()), selection.limit(), each);
        source.entries(selection.limit(limit(overlay, selection)), coded -> {
            if (!overlay.isAway(coded)) {
                merge.next(coded);
            }
        });
        merge.end();
    }

    /** As many more as may turn out to be hidden. */
    private static int limit(Overlay overlay, Selection selection) {
        int most = selection.limit();
        if (most == 0) {
            return 0;
        }
        long more = overlay.away().stream().filter(selection::matches).count();
        return (int) Math.min(Integer.MAX_VALUE, most + more);
    }

    private List<Entry> instead(Overlay overlay, Selection selection, Predicate<Entry> wanted) {
        List<Entry> found = overlay.instead().stream()
                .filter(selection::matches)
                .filter(wanted)
                .toList();
        if (found.isEmpty()) {
            return found;
        }
        Set<Long> members = members(found, selection);
        return (selection.records() ? store.withRecords(found) : found)
                .stream()
                        .filter(entry -> members.contains(entry.report()))
                        .sorted(order(selection.order()))
                        .toList();
    }

    /** The reports of those claims that belong to the selection's crisis. */
    private Set<Long> members(List<Entry> found, Selection selection) {
        Set<Long> numbers = new HashSet<>();
        found.forEach(entry -> numbers.add(entry.report()));
        if (selection.crisis() == null) {
            return numbers;
        }
        Set<Long> members = new HashSet<>();
        Reports asked =
                Reports.ALL.numbers(numbers).knownAt(selection.knownAt()).crisis(selection.crisis());
        store.reports(asked, report -> members.add(report.number()));
        return members;
    }

    private Selection widened(Selection selection) {
        return selection.actors(widened(selection.actors()));
    }

    private Set<String> widened(Set<String> actors) {
        Set<String> all = new HashSet<>();
        actors.forEach(actor -> all.addAll(docket.actors().of(actor)));
        return all;
    }

    /** The order in which the store hands claims on. */
    private static Comparator<Entry> order(Selection.Order order) {
        Comparator<Entry> text = Comparator.comparingLong(Entry::report)
                .thenComparing(Entry::span)
                .thenComparing(Entry::kind)
                .thenComparing(Entry::id)
                .thenComparingLong(Entry::coding);
        Function<Entry, @Nullable LocalDate> first = entry -> entry.valid().from();
        return switch (order) {
            case TEXT -> text;
            case OLDEST ->
                Comparator.comparing(first, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(text);
            case LATEST ->
                Comparator.comparing(first, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
                        .thenComparing(text);
            case UNSURE -> Comparator.comparingDouble(Entry::confidence).thenComparing(text);
        };
    }

    /** Two sorted rows of claims made one, up to a limit. */
    private static final class Merge {
        private final List<Entry> others;
        private final Comparator<Entry> order;
        private final int limit;
        private final Consumer<Entry> each;
        private int taken;
        private int given;

        Merge(List<Entry> others, Comparator<Entry> order, int limit, Consumer<Entry> each) {
            this.others = others;
            this.order = order;
            this.limit = limit;
            this.each = each;
        }

        void next(Entry coded) {
            while (taken < others.size() && order.compare(others.get(taken), coded) < 0) {
                give(others.get(taken++));
            }
            give(coded);
        }

        void end() {
            while (taken < others.size()) {
                give(others.get(taken++));
            }
        }

        private void give(Entry entry) {
            if (limit == 0 || given < limit) {
                given++;
                each.accept(entry);
            }
        }
    }

    @Override
    public List<Entry> withRecords(List<Entry> entries) {
        return store.withRecords(entries);
    }

    @Override
    public void reports(Reports selection, Consumer<Report> each) {
        store.reports(selection.actors(widened(selection.actors())), each);
    }

    @Override
    public Set<Long> numbers(Reports selection) {
        return store.numbers(selection.actors(widened(selection.actors())));
    }

    @Override
    public Optional<Text> text(String sha256) {
        return store.text(sha256);
    }

    @Override
    public Identities identities() {
        Overlay overlay = overlay(knownAt);
        return new Identities(
                docket.actors().leaders(), new ArrayList<>(overlay.together()), new ArrayList<>(overlay.apart()));
    }
}
