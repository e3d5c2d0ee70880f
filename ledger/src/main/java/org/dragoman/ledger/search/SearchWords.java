package org.dragoman.ledger.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * What a person typed, as a query. All words must be found, {@code "phrases"} as they stand, {@code -word} must not be
 * found, {@code one OR other} is either, {@code prefix*} any word that begins so; {@code speaker:}, {@code publisher:} and
 * {@code kind:} say where. There are no brackets, so that nothing can be nested.
 */
final class SearchWords {

    private static final int LONGEST = 1_000;
    private static final int MOST_ITEMS = 64;
    private static final int SHORTEST_BEGINNING = 2;
    private static final float TITLE_WEIGHT = 2;

    /** How much the second best field adds to the best one. */
    private static final float OTHER_FIELDS = 0.1f;

    private static final Pattern ITEM = Pattern.compile(
            "(?<not>-)?(?:(?<field>speaker|publisher|kind):)?(?:[\"“”](?<phrase>[^\"“”]*)[\"“”]|(?<word>\\S+))");

    private static final Set<String> KINDS = Set.of("report", "statement", "event");

    /** Words that nearly every text holds; asked for by themselves, they do not count. */
    private static final Set<String> SMALL = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "if", "in", "into", "is", "it", "of", "on", "or",
            "s", "such", "that", "the", "their", "then", "there", "these", "they", "this", "to", "was", "will", "with");

    private static final Analyzer STEMS = new WordAnalyzer(WordAnalyzer.Form.STEM);
    private static final Analyzer WORDS = new WordAnalyzer(WordAnalyzer.Form.WORD);

    private final String typed;
    private final BooleanQuery.Builder all = new BooleanQuery.Builder();
    private final List<Query> small = new ArrayList<>();
    private boolean lastIsSmall;
    private List<Query> either = new ArrayList<>();
    private boolean awaitsOther;
    private boolean any;

    private SearchWords(String typed) {
        this.typed = typed;
    }

    /**
     * The query.
     *
     * @throws FaultException {@link Fault#SEARCH_WORDS}
     */
    static Query parse(String typed) {
        return new SearchWords(typed).parsed();
    }

    private Query parsed() {
        if (typed.length() > LONGEST) {
            throw fault("it has more than " + LONGEST + " characters");
        }
        Matcher items = ITEM.matcher(typed);
        int count = 0;
        while (items.find()) {
            if (++count > MOST_ITEMS) {
                throw fault("it has more than " + MOST_ITEMS + " words");
            }
            item(items);
        }
        if (awaitsOther) {
            throw fault("a word is missing after OR");
        }
        close();
        if (!any) {
            small.forEach(query -> all.add(query, Occur.MUST));
            any = !small.isEmpty();
        }
        if (!any) {
            throw fault("it has no word that could be found");
        }
        return all.build();
    }

    private void item(Matcher item) {
        boolean plain = item.group("not") == null && item.group("field") == null;
        String word = item.group("word");
        if (plain && "OR".equals(word)) {
            or();
            return;
        }
        Query query = query(item);
        if (query == null) {
            return;
        }
        lastIsSmall = plain && !awaitsOther && word != null && SMALL.contains(word.toLowerCase(Locale.ROOT));
        if (item.group("not") != null) {
            if (awaitsOther) {
                throw fault("what must not be found cannot stand after OR");
            }
            all.add(query, Occur.MUST_NOT);
        } else if (lastIsSmall) {
            small.add(query);
        } else {
            if (!awaitsOther) {
                close();
            }
            either.add(query);
            awaitsOther = false;
        }
    }

    private void or() {
        if (lastIsSmall) {
            close();
            either.add(small.remove(small.size() - 1));
            lastIsSmall = false;
        }
        if (either.isEmpty() || awaitsOther) {
            throw fault("a word is missing before OR");
        }
        awaitsOther = true;
    }

    /** Ends a run of words of which one must be found. */
    private void close() {
        if (!either.isEmpty()) {
            BooleanQuery.Builder one = new BooleanQuery.Builder();
            either.forEach(query -> one.add(query, Occur.SHOULD));
            all.add(either.size() == 1 ? either.get(0) : one.build(), Occur.MUST);
            either = new ArrayList<>();
            any = true;
        }
    }

    /** An item as a query; null where it has no letter or digit. */
    private @Nullable Query query(Matcher item) {
        String word = item.group("word");
        String words = word == null ? item.group("phrase") : word;
        String field = item.group("field");
        if (Fields.KIND.equals(field)) {
            String kind = words.toLowerCase(Locale.ROOT);
            if (!KINDS.contains(kind)) {
                throw fault("kind: is followed by report, statement or event");
            }
            return new ConstantScoreQuery(new TermQuery(new Term(Fields.KIND, kind)));
        }
        List<String> fields = field == null ? List.of(Fields.TITLE, Fields.WORDS, Fields.SPEAKER) : List.of(field);
        if (word != null && word.indexOf('*') >= 0) {
            return beginning(word, fields);
        }
        List<String> terms = terms(STEMS, words);
        return terms.isEmpty() ? null : inAny(fields, name -> phrase(name, terms));
    }

    private Query beginning(String word, List<String> fields) {
        List<String> terms = terms(WORDS, word.substring(0, word.length() - 1));
        if (word.indexOf('*') < word.length() - 1
                || terms.size() != 1
                || terms.get(0).length() < SHORTEST_BEGINNING) {
            throw fault("* stands only at the end of a word, after two letters or more");
        }
        return inAny(fields, name -> new PrefixQuery(new Term(name, terms.get(0))));
    }

    private interface InField {
        Query of(String name);
    }

    private static Query inAny(List<String> fields, InField query) {
        List<Query> each = new ArrayList<>();
        for (String name : fields) {
            Query here = query.of(name);
            each.add(name.equals(Fields.TITLE) ? new BoostQuery(here, TITLE_WEIGHT) : here);
        }
        return each.size() == 1 ? each.get(0) : new DisjunctionMaxQuery(each, OTHER_FIELDS);
    }

    private static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    private static List<String> terms(Analyzer analyzer, String words) {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream(Fields.WORDS, words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Words in memory could not be read", impossible);
        }
        return terms;
    }

    private FaultException fault(String reason) {
        return Fault.SEARCH_WORDS.with(shown(), reason);
    }

    private String shown() {
        boolean isShort = typed.codePointCount(0, typed.length()) <= 80;
        return isShort ? typed : typed.substring(0, typed.offsetByCodePoints(0, 79)) + "…";
    }
}
