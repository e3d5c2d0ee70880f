package org.dragoman.ledger.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** What one index holds, and how it is searched. */
interface Indexing {

    /** The index's folder within the folder of indices. */
    String name();

    /** What the index was made by; one that was made by another is built anew. */
    String version();

    /** The kinds of claims that it holds. */
    List<String> kinds();

    /** After how many reports what was done is written down. */
    int atATime();

    Analyzer analyzer();

    /** What is kept of a report; null for nothing. */
    @Nullable
    Document report(Report report, Text text);

    /** What is kept of a claim; null for nothing. */
    @Nullable
    Document claim(Report report, Text text, Entry entry);
}
