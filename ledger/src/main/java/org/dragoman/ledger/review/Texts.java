package org.dragoman.ledger.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/**
 * The reports that have some texts, and of what is coded in them the claims that are asked for, as known at an instant; all
 * else is left unread.
 */
final class Texts {

    /** What a statement can bind without trouble on either engine. */
    private static final int AT_A_TIME = 5_000;

    private final Store store;
    private final @Nullable Instant knownAt;
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<Long, Map<String, Entry>> coded = new HashMap<>();

    private Texts(Store store, @Nullable Instant knownAt) {
        this.store = store;
        this.knownAt = knownAt;
    }

    /** The ids of claims that are asked for in each text, by the texts' hashes. */
    static final class Wanted {
        private final Map<String, Set<String>> ids = new TreeMap<>();

        void add(String sha256, String claim) {
            ids.computeIfAbsent(sha256, hash -> new TreeSet<>()).add(claim);
        }
    }

    /** Reads the coded reports that have one of the texts, and the claims asked for in them. */
    static Texts read(Store store, Wanted wanted, @Nullable Instant knownAt) {
        Texts texts = new Texts(store, knownAt);
        texts.find(wanted.ids.keySet());
        Map<Long, Set<String>> ids = new TreeMap<>();
        wanted.ids.forEach((hash, claims) -> texts.with(hash).forEach(report -> ids.put(report.number(), claims)));
        texts.read(ids);
        return texts;
    }

    /** Reads all that is coded now in the reports that have a text. */
    static Texts whole(Store store, String sha256) {
        Texts texts = new Texts(store, null);
        texts.find(Set.of(sha256));
        texts.complete(texts.with(sha256));
        return texts;
    }

    private void find(Collection<String> hashes) {
        for (List<String> some : parts(hashes)) {
            store.reports(Reports.ALL.texts(Set.copyOf(some)).knownAt(knownAt), report -> {
                if (report.coding() != null) {
                    reports.computeIfAbsent(report.document().sha256(), hash -> new ArrayList<>())
                            .add(report);
                    coded.put(report.number(), new LinkedHashMap<>());
                }
            });
        }
    }

    /** Reads more claims, by the numbers of their reports. */
    void read(Map<Long, Set<String>> claims) {
        for (List<Long> some : parts(claims.keySet())) {
            Set<String> ids = new TreeSet<>();
            some.forEach(report -> ids.addAll(claims.getOrDefault(report, Set.of())));
            if (!ids.isEmpty()) {
                read(Selection.ALL.reports(Set.copyOf(some)).ids(ids));
            }
        }
    }

    /** Reads all that is coded in some reports. */
    void complete(Collection<Report> some) {
        for (List<Long> numbers : parts(some.stream().map(Report::number).toList())) {
            read(Selection.ALL.reports(Set.copyOf(numbers)));
        }
    }

    private void read(Selection selection) {
        store.entries(
                selection.knownAt(knownAt),
                entry -> coded.getOrDefault(entry.report(), new HashMap<>()).put(entry.id(), entry));
    }

    private static <T> List<List<T>> parts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_A_TIME) {
            parts.add(list.subList(from, Math.min(list.size(), from + AT_A_TIME)));
        }
        return parts;
    }

    /** Reports with a text, in the order in which they came. */
    List<Report> with(String sha256) {
        return reports.getOrDefault(sha256, List.of());
    }

    Collection<Report> all() {
        return reports.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Report::number))
                .toList();
    }

    /** What was read of a report, by the claims' ids. */
    Map<String, Entry> in(Report report) {
        return coded.getOrDefault(report.number(), Map.of());
    }
}
