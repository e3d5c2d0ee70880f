package org.dragoman.ledger.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
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

    ReviewedEntries(Store store, Docket docket, @Nullable Instant knownAt) {
        this.store = store;
        this.docket = docket;
        this.knownAt = knownAt;
    }

    private Overlay overlay(@Nullable Instant at) {
        return overlays.computeIfAbsent(String.valueOf(at), instant -> new Overlay(store, docket, at));
    }

    @Override
    public void entries(Selection selection, Consumer<Entry> each) {
        if (docket.isEmpty()) {
            store.entries(selection, each);
            return;
        }
        Selection wide = selection.actors(widened(selection.actors()));
        Overlay overlay = overlay(selection.knownAt());
        Merge merge = new Merge(instead(overlay, wide), order(selection.order()), selection.limit(), each);
        store.entries(wide.limit(limit(overlay, wide)), coded -> {
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
        for (Entry away : overlay.away()) {
            most += selection.matches(away) && most < Integer.MAX_VALUE ? 1 : 0;
        }
        return most;
    }

    private List<Entry> instead(Overlay overlay, Selection selection) {
        List<Entry> found =
                overlay.instead().stream().filter(selection::matches).toList();
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
    public Optional<Text> text(String sha256) {
        return store.text(sha256);
    }

    @Override
    public Identities identities() {
        if (docket.isEmpty()) {
            return Identities.NONE;
        }
        Overlay overlay = overlay(knownAt);
        return new Identities(
                docket.actors().leaders(), new ArrayList<>(overlay.together()), new ArrayList<>(overlay.apart()));
    }
}
