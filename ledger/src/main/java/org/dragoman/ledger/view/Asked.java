package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entries.Identities;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;

/** A question with the ledger it is put to: who is asked about, under all keys that people declared to be the same. */
final class Asked {

    private final Entries entries;
    private final Question question;
    private final Identities identities;
    private final Set<String> actors = new TreeSet<>();
    private final Set<String> allKeys = new TreeSet<>();
    private final Set<Long> reportsOfCrisis = new TreeSet<>();

    Asked(Entries entries, Question question) {
        this.entries = entries;
        this.question = question;
        this.identities = entries.identities();
        question.actors().forEach(key -> actors.add(key(key)));
        allKeys.addAll(rawKeys(actors));
    }

    Entries entries() {
        return entries;
    }

    Question question() {
        return question;
    }

    Identities identities() {
        return identities;
    }

    /** The key under which somebody is told. */
    String key(String key) {
        return identities.canonical(key);
    }

    /** The keys under which somebodies are told, each once, sorted. */
    List<String> keys(Collection<String> keys) {
        if (keys.size() <= 1) {
            return keys.isEmpty() ? List.of() : List.of(key(keys.iterator().next()));
        }
        return keys.stream().map(this::key).distinct().sorted().toList();
    }

    /** All keys that stand in claims for those told under some keys. */
    Set<String> rawKeys(Collection<String> told) {
        Set<String> raw = new TreeSet<>(told);
        identities.actors().forEach((key, to) -> {
            if (told.contains(to)) {
                raw.add(key);
            }
        });
        return raw;
    }

    /** Reports that the question is about. */
    Reports reports() {
        return question.reports().actors(allKeys);
    }

    /** Claims of some kinds that the question is about. */
    Selection selection(String... kinds) {
        Selection selection = question.selection(kinds).actors(allKeys);
        return question.crisis() == null ? selection : selection.crisis(null).reports(reportsOfCrisis());
    }

    /** Looked up once, however often claims are asked for. */
    private Set<Long> reportsOfCrisis() {
        if (reportsOfCrisis.isEmpty()) {
            reportsOfCrisis.addAll(
                    entries.numbers(Reports.ALL.knownAt(question.knownAt()).crisis(question.crisis())));
            // No report has this number, and none is asked for where the crisis has none.
            reportsOfCrisis.add(0L);
        }
        return reportsOfCrisis;
    }

    /** The same without a first day: what an earlier day began may still go on. */
    Selection fromTheBeginning(String kind) {
        return selection(kind).days(null, question.asOf());
    }

    /** Whether the question is about one of those told under these keys; true where it is about nobody. */
    boolean isAbout(Collection<String> told) {
        return actors.isEmpty() || told.stream().anyMatch(actors::contains);
    }

    /** Claims of several rows with their records, which are asked for all at once. */
    List<List<Entry>> withRecords(List<List<Entry>> rows) {
        List<Entry> all =
                entries.withRecords(rows.stream().flatMap(List::stream).toList());
        List<List<Entry>> found = new ArrayList<>();
        int from = 0;
        for (List<Entry> row : rows) {
            found.add(all.subList(from, from + row.size()));
            from += row.size();
        }
        return found;
    }

    /** The first rows of an answer, as many as the question wants. */
    <T> List<T> cut(List<T> rows) {
        return question.limit() > 0 && rows.size() > question.limit() ? rows.subList(0, question.limit()) : rows;
    }
}
