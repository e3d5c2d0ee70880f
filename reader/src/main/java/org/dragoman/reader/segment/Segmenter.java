package org.dragoman.reader.segment;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.model.Text;

/** Cuts a report into paragraphs, sentences and raw tokens. Stateless but for its words; thread-safe. */
public final class Segmenter {

    /** Longer runs without an end are cut, so that no text makes the parser's work grow beyond the text's length. */
    private static final int LONGEST_SENTENCE = 200;

    private final Words words;

    public Segmenter(Words words) {
        this.words = words;
    }

    /**
     * A sentence before grammar.
     *
     * @param forms the tokens as written
     * @param spans where they stand, in code points
     */
    public record RawSentence(List<String> forms, List<Span> spans, int paragraph, boolean boilerplate) {}

    /** The sentences of a report, in the order of its text. */
    public List<RawSentence> cut(Document document) {
        Text text = document.text();
        String characters = text.toString();
        List<RawSentence> sentences = new ArrayList<>();
        List<int[]> paragraphs = Paragraphs.find(characters);
        for (int p = 0; p < paragraphs.size(); p++) {
            int[] bounds = paragraphs.get(p);
            List<int[]> tokens = Tokenizer.cut(characters, bounds[0], bounds[1], words);
            int begin = Dateline.end(characters, tokens);
            if (begin > 0) {
                sentences.add(sentence(document, tokens.subList(0, begin), p));
            }
            for (int i = begin; i < tokens.size(); i++) {
                boolean last = i == tokens.size() - 1;
                if (last || SentenceEnds.isEnd(characters, tokens, i, words) || i - begin >= LONGEST_SENTENCE) {
                    sentences.add(sentence(document, tokens.subList(begin, i + 1), p));
                    begin = i + 1;
                }
            }
        }
        return sentences;
    }

    private static RawSentence sentence(Document document, List<int[]> tokens, int paragraph) {
        Text text = document.text();
        String characters = text.toString();
        List<String> forms = new ArrayList<>(tokens.size());
        List<Span> spans = new ArrayList<>(tokens.size());
        for (int[] token : tokens) {
            forms.add(characters.substring(token[0], token[1]));
            spans.add(text.span(token[0], token[1]));
        }
        Span whole = spans.get(0).union(spans.get(spans.size() - 1));
        boolean boilerplate =
                document.boilerplate().stream().anyMatch(part -> part.span().contains(whole));
        return new RawSentence(forms, spans, paragraph, boilerplate);
    }
}
