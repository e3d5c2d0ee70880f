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
import org.dragoman.ledger.review.ByHand;
import org.dragoman.ledger.store.Decision;
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

    /**
     * Adds all that the ledger holds beyond what was seen.
     *
     * @param decisions all decisions there are, in their order
     */
    void from(Seen before, List<Decision> decisions) throws IOException {
        Handwriting handwriting = new Handwriting(store, indexing, decisions);
        History history = store.history();
        long lastReport = history.lastReport();
        long lastCoding = history.lastCoding();
        listener.expect(
                lastReport - before.report() + lastCoding - before.coding() + handwriting.since(before.decision()));
        Seen seen = before;
        for (long next = seen.report() + 1; next <= lastReport; next += indexing.atATime()) {
            long last = Math.min(lastReport, next + indexing.atATime() - 1);
            reports(next, last, handwriting.until(before.decision()));
            seen = commit(seen.upToReport(last));
        }
        for (long next = seen.coding() + 1; next <= lastCoding; next += indexing.atATime()) {
            long last = Math.min(lastCoding, next + indexing.atATime() - 1);
            String mark = codings(history, next, last);
            seen = commit(seen.upToCoding(last, mark));
        }
        if (!seen.upTo(decisions).equals(seen)) {
            handwriting(handwriting.after(before.decision()), lastReport);
            seen = commit(seen.upTo(decisions));
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

    /** Adds reports, each with what people wrote on its text before it came. */
    private void reports(long first, long last, Map<String, List<ByHand>> written) throws IOException {
        for (List<Report> group :
                groups(reports(LongStream.rangeClosed(first, last).boxed().toList()))) {
            Filled filled = fill(group);
            for (Report report : group) {
                add(indexing.report(report, filled.text(report)));
                byHand(report, filled.text(report), written);
                listener.step();
            }
        }
    }

    /** Adds what people wrote, in each report with the text. */
    private void handwriting(Map<String, List<ByHand>> written, long lastReport) throws IOException {
        List<Report> reports = new ArrayList<>();
        if (!written.isEmpty()) {
            store.reports(Reports.ALL.texts(written.keySet()), reports::add);
        }
        // What came meanwhile is left for the next time.
        reports.removeIf(report -> report.number() > lastReport);
        for (List<Report> group : groups(reports)) {
            Filled filled = fill(group);
            for (Report report : group) {
                byHand(report, filled.text(report), written);
            }
        }
        written.values().forEach(each -> each.forEach(one -> listener.step()));
    }

    private void byHand(Report report, Text text, Map<String, List<ByHand>> written) throws IOException {
        // A report that was never coded has no claims, those by hand among them.
        for (ByHand each : report.coding() == null
                ? List.<ByHand>of()
                : written.getOrDefault(report.document().sha256(), List.of())) {
            Entry entry = Handwriting.entry(report, each);
            Document fields = indexing.claim(report, text, entry);
            if (fields != null) {
                Fields.byHand(fields, entry.digest());
                add(fields);
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
        Set<Long> numbers = new TreeSet<>();
        codings.forEach(coded -> numbers.add(coded.report()));
        for (List<Report> group : groups(reports(numbers))) {
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

    private List<Report> reports(Collection<Long> numbers) {
        // No numbers would stand for all reports.
        return numbers.isEmpty() ? List.of() : store.reports(Reports.ALL.numbers(Set.copyOf(numbers)));
    }

    /** Reports, so many together that memory holds their texts. */
    private static List<List<Report>> groups(List<Report> reports) {
        List<List<Report>> groups = new ArrayList<>();
        List<Report> group = new ArrayList<>();
        long characters = 0;
        for (Report report : reports) {
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
