package org.dragoman.ledger.exchange.told;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dragoman.ledger.crisis.CrisisFile;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What part of a ledger is told.
 *
 * @param since first day that counts; null for no first day
 * @param asOf last day that counts; null for no last day
 * @param knownAt the instant as of which the ledger is asked; null for now
 * @param actors keys of actors of whom a claim must involve one; empty for all
 * @param crisis the crisis whose reports count; null for all
 */
public record Scope(
        @Nullable LocalDate since,
        @Nullable LocalDate asOf,
        @Nullable Instant knownAt,
        Set<String> actors,
        @Nullable CrisisFile crisis) {

    /** All that is known now. */
    public static final Scope ALL = new Scope(null, null, null, Set.of(), null);

    /** Reports that are held in memory at the same time. */
    private static final int WINDOW = 1_000;

    public Scope {
        actors = Set.copyOf(actors);
    }

    /** The same, about whomever. */
    public Scope aboutAll() {
        return new Scope(since, asOf, knownAt, Set.of(), crisis);
    }

    /** Whether a claim involves one of the actors, under whatever key people declared to mean the same; true for no actors. */
    public Predicate<Entry> involving(Entries.Identities identities) {
        Set<String> keys = keys(identities);
        return entry -> keys.isEmpty() || keys.stream().anyMatch(entry.facets()::involves);
    }

    private Set<String> keys(Entries.Identities identities) {
        Set<String> keys = new TreeSet<>();
        for (String actor : actors) {
            String told = identities.canonical(actor);
            keys.add(told);
            identities.actors().forEach((key, to) -> {
                if (to.equals(told)) {
                    keys.add(key);
                }
            });
        }
        return keys;
    }

    /**
     * Hands on each report that has claims of these kinds, in the order in which reports came.
     *
     * @param texts whose texts are asked; null where no text is needed
     * @param kinds kinds of claims; none for all
     */
    public void each(Entries entries, @Nullable Store texts, Consumer<Told> each, String... kinds) {
        Selection wanted = Selection.ALL
                .kinds(kinds)
                .days(since, asOf)
                .knownAt(knownAt)
                .actors(keys(entries.identities()))
                .withRecords();
        // Numbers of reports leave no gaps, so the first window without any is the end.
        for (long first = 1; ; first += WINDOW) {
            Set<Long> numbers = new TreeSet<>();
            for (long number = first; number < first + WINDOW; number++) {
                numbers.add(number);
            }
            Reports window = Reports.ALL.numbers(numbers).knownAt(knownAt);
            List<Report> reports = entries.reports(window);
            if (reports.isEmpty()) {
                return;
            }
            List<Report> counted = crisis == null ? reports : entries.reports(window.crisis(crisis.crisis()));
            if (!counted.isEmpty()) {
                window(entries, texts, counted, wanted, each);
            }
        }
    }

    private static void window(
            Entries entries, @Nullable Store texts, List<Report> reports, Selection wanted, Consumer<Told> each) {
        Set<Long> numbers = new TreeSet<>();
        Set<String> hashes = new TreeSet<>();
        for (Report report : reports) {
            numbers.add(report.number());
            hashes.add(report.document().sha256());
        }
        Map<Long, List<Entry>> claims = new HashMap<>();
        entries.entries(
                wanted.reports(numbers),
                entry -> claims.computeIfAbsent(entry.report(), report -> new ArrayList<>())
                        .add(entry));
        Map<String, Text> known = texts == null ? Map.of() : texts.texts(hashes);
        for (Report report : reports) {
            List<Entry> found = claims.getOrDefault(report.number(), List.of());
            if (!found.isEmpty()) {
                each.accept(new Told(report, known.get(report.document().sha256()), found));
            }
        }
    }
}
