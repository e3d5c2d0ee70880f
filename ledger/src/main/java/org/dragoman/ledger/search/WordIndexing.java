package org.dragoman.ledger.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Claim;
import org.dragoman.model.Text;

/** The index of words: titles and texts of reports, what statements say and who says it, the words of events. */
final class WordIndexing implements Indexing {

    @Override
    public String name() {
        return "words";
    }

    @Override
    public String version() {
        return "words 1";
    }

    @Override
    public List<String> kinds() {
        return List.of("event", "statement");
    }

    @Override
    public int atATime() {
        return 500;
    }

    @Override
    public Analyzer analyzer() {
        return new WordAnalyzer(WordAnalyzer.Form.BOTH);
    }

    @Override
    public Document report(Report report, Text text) {
        Document fields = Fields.of(report);
        String title = report.document().title();
        if (title != null) {
            Fields.searched(fields, Fields.TITLE, title);
        }
        Fields.searched(fields, Fields.WORDS, text.toString());
        return fields;
    }

    @Override
    public Document claim(Report report, Text text, Entry entry) {
        Document fields = Fields.of(report, entry);
        Claim claim = entry.claim();
        Fields.searched(fields, Fields.WORDS, Fields.passage(text, claim).words());
        Fields.searched(fields, Fields.SPEAKER, Fields.speaker(claim));
        return fields;
    }
}
