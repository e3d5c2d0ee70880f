package org.dragoman.ledger.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.dragoman.ledger.search.Hit.Field;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Goes from what an index found to the ledger: to the report, the claim and the very characters. */
final class Finder {

    private final Store store;
    private final Entries told;
    private final Request request;
    private final IndexSearcher searcher;
    private final @Nullable Weight weight;

    /** @param words the query whose words are looked for in what was found; null for none */
    Finder(Store store, Entries told, Request request, IndexSearcher searcher, @Nullable Query words)
            throws IOException {
        this.store = store;
        this.told = told;
        this.request = request;
        this.searcher = searcher;
        this.weight =
                words == null ? null : searcher.createWeight(searcher.rewrite(words), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    /** Something found: what the index tells of it. */
    private record Found(
            int document,
            double score,
            long report,
            @Nullable String id,
            @Nullable Long digest) {

        /** Where a claim is found, apart from how it was worded when somebody wrote it. */
        String claim() {
            return report + " " + id;
        }

        /** Whether it is told, and, where it was written by hand, as it was written then. */
        boolean isOf(@Nullable Entry told) {
            return id == null || told != null && (digest == null || digest == told.digest());
        }
    }

    /** The hits; what the ledger lacks, though the index has it, is left out. */
    List<Hit> hits(TopDocs best) throws IOException {
        List<Found> all = new ArrayList<>();
        for (ScoreDoc place : best.scoreDocs) {
            Document fields =
                    searcher.storedFields().document(place.doc, Set.of(Fields.REPORT, Fields.ID, Fields.DIGEST));
            // What is sorted has its score among what it is sorted by, not in its place.
            Float score = (Float) ((FieldDoc) place).fields[0];
            all.add(new Found(
                    place.doc,
                    score,
                    fields.getField(Fields.REPORT).numericValue().longValue(),
                    fields.get(Fields.ID),
                    fields.getField(Fields.DIGEST) == null
                            ? null
                            : Long.valueOf(fields.getField(Fields.DIGEST)
                                    .numericValue()
                                    .longValue())));
        }
        Map<Long, Report> reports = reports(all);
        Map<String, Entry> claims = claims(all);
        Set<String> hashes = new TreeSet<>();
        reports.values().forEach(report -> hashes.add(report.document().sha256()));
        Map<String, Text> texts = store.texts(hashes);
        List<Hit> hits = new ArrayList<>();
        Set<String> twice = new HashSet<>();
        for (Found found : all) {
            Report report = reports.get(found.report());
            Entry claim = claims.get(found.claim());
            // What a person wrote and a coder found later stands in the index twice.
            if (report != null && found.isOf(claim) && twice.add(found.claim())) {
                Text text = texts.getOrDefault(report.document().sha256(), Text.of(""));
                hits.add(hit(found, report, claim, text));
            }
        }
        return hits;
    }

    private Map<Long, Report> reports(List<Found> all) {
        Set<Long> numbers = new TreeSet<>();
        all.forEach(found -> numbers.add(found.report()));
        Map<Long, Report> reports = new HashMap<>();
        if (!numbers.isEmpty()) {
            Reports selection = Reports.ALL.numbers(numbers).knownAt(request.knownAt());
            store.reports(selection, report -> reports.put(report.number(), report));
        }
        return reports;
    }

    private Map<String, Entry> claims(List<Found> all) {
        Set<Long> numbers = new TreeSet<>();
        Set<String> ids = new TreeSet<>();
        for (Found found : all) {
            if (found.id() != null) {
                numbers.add(found.report());
                ids.add(found.id());
            }
        }
        Map<String, Entry> claims = new HashMap<>();
        if (!ids.isEmpty()) {
            Selection selection = Selection.ALL
                    .reports(numbers)
                    .ids(ids)
                    .knownAt(request.knownAt())
                    .withRecords();
            told.entries(selection, claim -> claims.put(claim.report() + " " + claim.id(), claim));
        }
        return claims;
    }

    private Hit hit(Found found, Report report, @Nullable Entry claim, Text text) throws IOException {
        Passage passage = claim == null ? Passage.whole(text) : Fields.passage(text, claim.claim());
        Matches matches = matches(found.document());
        List<Span> marks = marks(matches, passage);
        if (marks.isEmpty() && claim == null && holds(matches, Fields.TITLE)) {
            String title = String.valueOf(report.document().title());
            return new Hit(report, null, found.score(), Field.TITLE, null, title, List.of(), null, "");
        }
        Span speaker = claim == null ? null : Fields.speakerSpan(claim.claim());
        if (marks.isEmpty() && speaker != null && holds(matches, Fields.SPEAKER)) {
            return hit(found, report, claim, text, Field.SPEAKER, new Surroundings(text, List.of(speaker), speaker));
        }
        Span beginning =
                claim == null ? MeaningIndexing.lead(text) : passage.spans().get(0);
        return hit(found, report, claim, text, Field.TEXT, new Surroundings(text, marks, beginning));
    }

    private static Hit hit(
            Found found, Report report, @Nullable Entry claim, Text text, Field field, Surroundings around) {
        return new Hit(
                report,
                claim,
                found.score(),
                field,
                around.span(),
                text.quote(around.span()),
                around.marks(),
                around.context(),
                text.quote(around.context()));
    }

    private @Nullable Matches matches(int document) throws IOException {
        if (weight == null) {
            return null;
        }
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        return weight.matches(leaf, document - leaf.docBase);
    }

    private static boolean holds(@Nullable Matches matches, String field) throws IOException {
        return matches != null && matches.getMatches(field) != null;
    }

    /** The places of the words found, ascending and apart. */
    private static List<Span> marks(@Nullable Matches matches, Passage passage) throws IOException {
        Set<Span> marks = new TreeSet<>();
        MatchesIterator each = matches == null ? null : matches.getMatches(Fields.WORDS);
        while (each != null && each.next()) {
            marks.add(passage.span(each.startOffset(), each.endOffset()));
        }
        List<Span> apart = new ArrayList<>();
        for (Span mark : marks) {
            int last = apart.size() - 1;
            if (last >= 0 && mark.begin() < apart.get(last).end()) {
                apart.set(last, apart.get(last).union(mark));
            } else {
                apart.add(mark);
            }
        }
        return apart;
    }
}
