package org.dragoman.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.reader.encoder.Encoder;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.event.Triggers;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Quantity;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.dragoman.reader.mention.Mentions;
import org.dragoman.reader.number.QuantityFinder;
import org.dragoman.reader.segment.Quotations;
import org.dragoman.reader.segment.Segmenter;
import org.dragoman.reader.segment.Segmenter.RawSentence;
import org.dragoman.reader.speech.Attributions;
import org.dragoman.reader.syntax.Syntax;
import org.dragoman.reader.time.TimeFinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads a report: {@code reader.read(document)}. A pure function of the report and of what Dragoman knows; immutable and
 * thread-safe.
 */
public final class Reader {

    private final Knowledge knowledge;
    private final Syntax syntax;
    private final Segmenter segmenter;
    private final Method method;
    private final @Nullable Encoder encoder;

    private Reader(Knowledge knowledge, Syntax syntax, Method method, @Nullable Encoder encoder) {
        this.knowledge = knowledge;
        this.syntax = syntax;
        this.method = method;
        this.encoder = encoder;
        this.segmenter = new Segmenter(knowledge.words());
    }

    /** A reader over this knowledge, with the syntax model that comes with Dragoman. */
    public static Reader load(Knowledge knowledge) {
        return of(knowledge, Syntax.load());
    }

    /** A reader over this knowledge and a syntax model that was loaded before. */
    public static Reader of(Knowledge knowledge, Syntax syntax) {
        return new Reader(knowledge, syntax, Method.SYMBOLIC, null);
    }

    /** The same reader with an encoder, alone or beside the rules. */
    public Reader with(Encoder trained, Method use) {
        return new Reader(knowledge, syntax, use, use == Method.SYMBOLIC ? null : trained);
    }

    /** By what way it reads, as {@link Reading#by()} of all its readings tells. */
    public String by() {
        return encoder == null ? "symbolic" : method.name().toLowerCase(Locale.ROOT) + "-" + encoder.version();
    }

    private Findings findings(Document document, List<Sentence> sentences) {
        List<Span> told = sentences.stream()
                .filter(sentence -> !sentence.boilerplate())
                .map(Sentence::span)
                .toList();
        return encoder == null || told.isEmpty() ? Findings.NONE : encoder.find(document, told);
    }

    /** Every layer of a report; all empty but the text where the report is not to be coded. */
    public Reading read(Document document) {
        List<Sentence> sentences = new ArrayList<>();
        List<Token> tokens = new ArrayList<>();
        if (document.isCoded()) {
            List<RawSentence> cut = segmenter.cut(document);
            Set<String> names = names(cut);
            for (RawSentence raw : cut) {
                parse(raw, names, sentences, tokens);
            }
        }
        Tree tree = new Tree(tokens);
        List<Quotation> quotations = Quotations.find(tokens, sentences);
        Findings findings = findings(document, sentences);
        Mentions.Named named = Mentions.find(document, tree, sentences, quotations, knowledge, findings);
        List<TimeExpression> times = TimeFinder.find(document, tree, sentences);
        List<Quantity> quantities = QuantityFinder.find(tree, sentences, times);
        boolean byRule = method != Method.ENCODER;
        List<Attribution> attributions =
                Attributions.find(tree, sentences, quotations, named.mentions(), knowledge.words(), byRule, findings);
        List<Trigger> triggers = Triggers.find(tree, sentences, named, attributions, knowledge, byRule, findings);
        return new Reading(
                document,
                by(),
                sentences,
                tree,
                quotations,
                named.mentions(),
                named.entities(),
                times,
                quantities,
                attributions,
                triggers);
    }

    /**
     * Words that stand with a capital inside a sentence and never without one: where such a word opens a sentence it is a
     * name too, however strange to the tagger.
     */
    private static Set<String> names(List<RawSentence> sentences) {
        Set<String> inner = new HashSet<>();
        Set<String> small = new HashSet<>();
        for (RawSentence sentence : sentences) {
            boolean inLowerCase = sentence.forms().stream()
                                    .filter(form -> Character.isLowerCase(form.codePointAt(0)))
                                    .count()
                            * 2
                    > sentence.forms().size();
            for (int i = 0; i < sentence.forms().size(); i++) {
                String form = sentence.forms().get(i);
                if (!Character.isUpperCase(form.codePointAt(0))) {
                    small.add(form);
                } else if (i > 1
                        && inLowerCase
                        && form.length() > 2
                        && form.codePoints().skip(1).allMatch(Character::isLowerCase)) {
                    inner.add(form);
                }
            }
        }
        inner.removeIf(form -> small.contains(form.toLowerCase(Locale.ROOT)));
        return inner;
    }

    private void parse(RawSentence raw, Set<String> names, List<Sentence> sentences, List<Token> tokens) {
        int first = tokens.size();
        int sentence = sentences.size();
        List<Syntax.Node> nodes = syntax.analyse(raw.forms(), names);
        for (int i = 0; i < nodes.size(); i++) {
            Syntax.Node node = nodes.get(i);
            String form = raw.forms().get(i);
            int head = node.head() == Syntax.ROOT ? Token.ROOT : first + node.head();
            tokens.add(new Token(
                    first + i,
                    sentence,
                    raw.spans().get(i),
                    form,
                    knowledge.words().lemma(form, node.tag()),
                    node.tag(),
                    head,
                    node.relation()));
        }
        int last = raw.spans().size() - 1;
        sentences.add(new Sentence(
                sentence,
                first,
                tokens.size(),
                raw.spans().get(0).union(raw.spans().get(last)),
                raw.paragraph(),
                raw.boilerplate()));
    }
}
