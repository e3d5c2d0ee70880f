package org.dragoman.ledger.search;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** The index of meanings: one vector for the title and the beginning of each report, and one for what each statement says. */
final class MeaningIndexing implements Indexing {

    /** Characters of a report's beginning that stand for it: the lead of a news report tells what it is about. */
    private static final int LEAD = 600;

    private final Embedding embedding;

    MeaningIndexing(Embedding embedding) {
        this.embedding = embedding;
    }

    @Override
    public String name() {
        return "meaning";
    }

    @Override
    public String version() {
        return "meaning 1 " + embedding.version();
    }

    @Override
    public List<String> kinds() {
        return List.of("statement");
    }

    @Override
    public int atATime() {
        return 50;
    }

    @Override
    public Analyzer analyzer() {
        return new WordAnalyzer(WordAnalyzer.Form.WORD);
    }

    @Override
    public @Nullable Document report(Report report, Text text) {
        String title = report.document().title();
        String lead = text.quote(lead(text));
        return with(Fields.of(report), title == null || lead.startsWith(title) ? lead : title + "\n" + lead);
    }

    @Override
    public @Nullable Document claim(Report report, Text text, Entry entry) {
        return with(
                Fields.of(report, entry), Fields.passage(text, entry.claim()).words());
    }

    private @Nullable Document with(Document fields, String words) {
        if (words.isBlank()) {
            return null;
        }
        float[] vector = embedding.ofPassage(words);
        fields.add(new KnnFloatVectorField(Fields.VECTOR, vector, VectorSimilarityFunction.DOT_PRODUCT));
        return fields;
    }

    /** The beginning of a report that stands for it. */
    static Span lead(Text text) {
        return new Span(0, Math.min(LEAD, text.length()));
    }
}
