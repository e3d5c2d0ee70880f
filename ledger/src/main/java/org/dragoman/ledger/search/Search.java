package org.dragoman.ledger.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.ContentId;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Search in the reports and claims of a ledger. What it searches is an index beside the ledger, which is brought up to date
 * before each search, may be deleted at any time, and is then made again.
 *
 * <p>Not safe for use by several threads.
 */
public final class Search {

    private static final long LONGEST_MILLISECONDS = 20_000;

    /** How many that were found are looked up in the ledger at most, where it does not tell them all. */
    private static final int MOST_LOOKED_AT = 4_000;

    private static final Sort ORDER = new Sort(
            SortField.FIELD_SCORE,
            new SortField(Fields.REPORT, SortField.Type.LONG),
            new SortField(Fields.PLACE, SortField.Type.LONG),
            SortField.FIELD_DOC);

    /** Held, so that its level is not forgotten: Lucene's hints on Java's options are none for a user of a ledger. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.OFF);
    }

    private final Store store;
    private final Entries told;
    private final Path folder;
    private final Listener listener;

    /** Search in claims as they were coded. */
    public Search(Store store, Path folder, Listener listener) {
        this(store, store, folder, listener);
    }

    /**
     * Search in claims as they were coded; those found are told as people decided on them.
     *
     * @param told the ledger as it is told: a claim found that it does not have is left out
     * @param folder where the index is or shall be; made where it is missing
     */
    public Search(Store store, Entries told, Path folder, Listener listener) {
        this.store = store;
        this.told = told;
        this.folder = folder;
        this.listener = listener;
    }

    /**
     * Where the index of a ledger usually is: beside a file, or else in the user's folder for what can be made again.
     *
     * @param environment the variables of the process
     */
    public static Path usualFolder(Location ledger, Map<String, String> environment) {
        if (ledger instanceof Location.File file) {
            Path path = file.path().toAbsolutePath();
            return path.resolveSibling(path.getFileName() + ".search");
        }
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return caches.resolve("dragoman").resolve(ContentId.of("search", ledger.toString()) + ".search");
    }

    /**
     * Reports, statements and events with the words of a request, as {@code docs/search.md} tells it.
     *
     * @throws FaultException of the numbers 641 to 645, or 601 to 608 where the ledger itself fails
     */
    public Hits words(Request request) {
        Query words = SearchWords.parse(request.words());
        return new Index(store, folder, new WordIndexing(), listener).ask(searcher -> {
            QueryTimeoutImpl limit = new QueryTimeoutImpl(LONGEST_MILLISECONDS);
            searcher.setTimeout(limit);
            Query narrowed = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(filter(request), Occur.FILTER)
                    .build();
            return hits(request, searcher, words, most -> {
                TopDocs best = best(searcher, narrowed, most);
                if (searcher.timedOut()) {
                    throw Fault.SEARCH_WORDS.with(request.words(), "it takes too long");
                }
                return best;
            });
        });
    }

    /**
     * Reports and statements that come nearest to the meaning of a request's words.
     *
     * @throws FaultException of the numbers 642 to 645, or 601 to 608 where the ledger itself fails
     */
    public Hits meaning(Request request, Embedding embedding) {
        if (request.words().isBlank()) {
            throw Fault.SEARCH_WORDS.with(request.words(), "it has no word");
        }
        float[] question = embedding.ofQuestion(request.words());
        return new Index(store, folder, new MeaningIndexing(embedding), listener).ask(searcher -> {
            Query filter = filter(request);
            return hits(
                    request,
                    searcher,
                    null,
                    most -> best(searcher, new KnnFloatVectorQuery(Fields.VECTOR, question, most, filter), most));
        });
    }

    /** Finds so many at most, the best first. */
    private interface Finding {
        TopDocs best(int most) throws IOException;
    }

    private static TopDocs best(IndexSearcher searcher, Query query, int most) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(ORDER, most, null, Integer.MAX_VALUE));
    }

    /** The hits that the ledger tells; where it tells too few of those found, more are looked for. */
    private Hits hits(Request request, IndexSearcher searcher, @Nullable Query words, Finding finding)
            throws IOException {
        Finder finder = new Finder(store, told, request, searcher, words);
        int wanted = request.limit();
        int most = wanted;
        TopDocs best = finding.best(most);
        List<Hit> hits = finder.hits(best);
        while (hits.size() < wanted && best.scoreDocs.length == most && most < MOST_LOOKED_AT) {
            most = Math.min(MOST_LOOKED_AT, most * 4);
            best = finding.best(most);
            hits = finder.hits(best);
        }
        long total = best.totalHits.value - (best.scoreDocs.length - hits.size());
        List<Hit> asked = hits.subList(0, Math.min(wanted, hits.size()));
        return new Hits(asked, words == null ? asked.size() : total);
    }

    /** What was known then, on these days. */
    private static Query filter(Request request) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        if (request.knownAt() == null) {
            filter.add(NumericDocValuesField.newSlowExactQuery(Fields.SUPERSEDED, Fields.NEVER), Occur.FILTER);
        } else {
            long instant = Fields.instant(request.knownAt());
            filter.add(LongPoint.newRangeQuery(Fields.RECORDED, Long.MIN_VALUE, instant), Occur.FILTER);
            filter.add(
                    NumericDocValuesField.newSlowRangeQuery(Fields.SUPERSEDED, instant + 1, Fields.NEVER),
                    Occur.FILTER);
        }
        LocalDate since = request.since();
        if (since != null) {
            filter.add(LongPoint.newRangeQuery(Fields.TO, since.toEpochDay(), Long.MAX_VALUE), Occur.FILTER);
        }
        LocalDate asOf = request.asOf();
        if (asOf != null) {
            filter.add(LongPoint.newRangeQuery(Fields.FROM, Long.MIN_VALUE, asOf.toEpochDay()), Occur.FILTER);
        }
        return filter.build();
    }
}
