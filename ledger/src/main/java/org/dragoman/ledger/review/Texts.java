package org.dragoman.ledger.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.jspecify.annotations.Nullable;

/** The reports that have some texts, and what is coded in them, as known at an instant; all else is left unread. */
final class Texts {

    /** What a statement can bind without trouble on either engine. */
    private static final int AT_A_TIME = 5_000;

    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<Long, Map<String, Entry>> coded = new HashMap<>();

    private Texts() {}

    /** Reads the coded reports that have one of the texts, by their hashes. */
    static Texts read(Store store, Collection<String> hashes, @Nullable Instant knownAt) {
        Texts texts = new Texts();
        for (List<String> some : parts(new TreeSet<>(hashes))) {
            store.reports(Reports.ALL.texts(Set.copyOf(some)).knownAt(knownAt), report -> {
                if (report.coding() != null) {
                    texts.reports
                            .computeIfAbsent(report.document().sha256(), hash -> new ArrayList<>())
                            .add(report);
                    texts.coded.put(report.number(), new LinkedHashMap<>());
                }
            });
        }
        for (List<Long> some : parts(new TreeSet<>(texts.coded.keySet()))) {
            store.entries(
                    Selection.ALL.reports(Set.copyOf(some)).knownAt(knownAt),
                    entry -> texts.coded
                            .getOrDefault(entry.report(), new HashMap<>())
                            .put(entry.id(), entry));
        }
        return texts;
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
                .sorted(java.util.Comparator.comparingLong(Report::number))
                .toList();
    }

    /** What is coded in a report, by the claims' ids, in the order of the text. */
    Map<String, Entry> in(Report report) {
        return coded.getOrDefault(report.number(), Map.of());
    }
}
