package org.dragoman.ledger.search;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * English words as they are compared: small letters without accents, and their stems by Porter's rules. No word is left
 * out, so that every phrase is found.
 */
final class WordAnalyzer extends Analyzer {

    /** What becomes of words. */
    enum Form {
        /** The words and, at the same places, their stems: for what is searched. */
        BOTH,
        /** Their stems: for what is asked. */
        STEM,
        /** The words: for beginnings of words. */
        WORD
    }

    private final Form form;

    WordAnalyzer(Form form) {
        this.form = form;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream folded = new ASCIIFoldingFilter(new Marks(new LowerCaseFilter(new EnglishPossessiveFilter(words))));
        return new TokenStreamComponents(
                words,
                switch (form) {
                    case BOTH -> new RemoveDuplicatesTokenFilter(new PorterStemFilter(new KeywordRepeatFilter(folded)));
                    case STEM -> new PorterStemFilter(folded);
                    case WORD -> folded;
                });
    }

    /** Takes away accents that are characters of their own, which Lucene's folding leaves. */
    private static final class Marks extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Marks(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            for (int i = 0; i < term.length(); i++) {
                if (term.charAt(i) >= 0x300) {
                    fold();
                    break;
                }
            }
            return true;
        }

        private void fold() {
            StringBuilder plain = new StringBuilder(term.length());
            Normalizer.normalize(term, Normalizer.Form.NFD)
                    .codePoints()
                    .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                    .forEach(plain::appendCodePoint);
            if (plain.length() > 0) {
                term.setEmpty().append(plain);
            }
        }
    }
}
