package org.dragoman.ledger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.History;
import org.dragoman.ledger.store.History.Coded;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Adds to an index what is new in its ledger, and writes it down often: what is interrupted goes on where it was. */
final class IndexUpdate {

    /** Characters of texts that are held at the same time. */
    private static final long CHARACTERS = 8_000_000;

    private final Store store;
    private final IndexWriter writer;
    private final Indexing indexing;
    private final Listener listener;

    IndexUpdate(Store store, IndexWriter writer, Indexing indexing, Listener listener) {
        this.store = store;
        this.writer = writer;
        this.indexing = indexing;
        this.listener = listener;
    }

    /** Adds all that the ledger holds beyond what was seen. */
    void from(Seen before) throws IOException {
        History history = store.history();
        long lastReport = history.lastReport();
        long lastCoding = history.lastCoding();
        listener.expect(lastReport - before.report() + lastCoding - before.coding());
        Seen seen = before;
        for (long next = seen.report() + 1; next <= lastReport; next += indexing.atATime()) {
            long last = Math.min(lastReport, next + indexing.atATime() - 1);
            reports(next, last);
            seen = commit(new Seen(last, seen.coding(), seen.mark()));
        }
        for (long next = seen.coding() + 1; next <= lastCoding; next += indexing.atATime()) {
            long last = Math.min(lastCoding, next + indexing.atATime() - 1);
            String mark = codings(history, next, last);
            seen = commit(new Seen(seen.report(), last, mark == null ? seen.mark() : mark));
        }
        if (seen.equals(Seen.NOTHING)) {
            // An empty ledger has an empty index.
            commit(seen);
        }
    }

    private Seen commit(Seen seen) throws IOException {
        writer.setLiveCommitData(seen.told(indexing).entrySet());
        writer.commit();
        return seen;
    }

    private void reports(long first, long last) throws IOException {
        for (List<Report> group :
                groups(LongStream.rangeClosed(first, last).boxed().toList())) {
            Filled filled = fill(group);
            for (Report report : group) {
                add(indexing.report(report, filled.text(report)));
                listener.step();
            }
        }
    }

    /** Adds codings, after what they superseded was marked as superseded; returns the mark of the last one. */
    private @Nullable String codings(History history, long first, long last) throws IOException {
        List<Coded> codings = history.codings(first, last);
        for (Coded coded : codings) {
            if (coded.before() != 0) {
                writer.updateNumericDocValue(
                        new Term(Fields.CODING, Long.toString(coded.before())),
                        Fields.SUPERSEDED,
                        Fields.instant(coded.recorded()));
            }
        }
        Set<Long> reports = new TreeSet<>();
        codings.forEach(coded -> reports.add(coded.report()));
        for (List<Report> group : groups(reports)) {
            claims(history, first, last, fill(group));
        }
        codings.forEach(coded -> listener.step());
        return codings.isEmpty() ? null : Seen.mark(codings.get(codings.size() - 1));
    }

    private void claims(History history, long first, long last, Filled filled) {
        Map<Long, Report> byNumber = new HashMap<>();
        filled.reports().forEach(report -> byNumber.put(report.number(), report));
        history.claims(first, last, byNumber.keySet(), indexing.kinds(), entry -> {
            Report report = byNumber.get(entry.report());
            if (report != null) {
                claim(report, filled.text(report), entry);
            }
        });
    }

    private void claim(Report report, Text text, Entry entry) {
        try {
            add(indexing.claim(report, text, entry));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void add(@Nullable Document document) throws IOException {
        if (document != null) {
            writer.addDocument(document);
        }
    }

    /** Reports with their texts. */
    private record Filled(List<Report> reports, Map<String, Text> texts) {
        /** The text of a report; empty where the ledger has none of it. */
        Text text(Report report) {
            return texts.getOrDefault(report.document().sha256(), Text.of(""));
        }
    }

    /** Reports of these numbers, so many together that memory holds their texts. */
    private List<List<Report>> groups(Collection<Long> numbers) {
        List<List<Report>> groups = new ArrayList<>();
        List<Report> group = new ArrayList<>();
        long characters = 0;
        // No numbers would stand for all reports.
        for (Report report :
                numbers.isEmpty() ? List.<Report>of() : store.reports(Reports.ALL.numbers(Set.copyOf(numbers)))) {
            group.add(report);
            characters += report.document().length();
            if (characters > CHARACTERS) {
                groups.add(group);
                group = new ArrayList<>();
                characters = 0;
            }
        }
        groups.add(group);
        return groups;
    }

    private Filled fill(List<Report> reports) {
        Set<String> hashes = new TreeSet<>();
        reports.forEach(report -> hashes.add(report.document().sha256()));
        return new Filled(reports, store.texts(hashes));
    }
}
