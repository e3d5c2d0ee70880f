package org.dragoman.reader.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Statement;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Quotation;
import org.dragoman.reader.layer.Sayings;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Tree;

/** Who says what to whom in a report. */
public final class Attributions {

    private static final double DIRECT = 0.9;
    private static final double MIXED = 0.1;

    private Attributions() {}

    /**
     * The attributions of a report, by the place of their cues.
     *
     * @param byRule whether the rules look for them
     * @param findings what the encoder found, perhaps nothing
     */
    public static List<Attribution> find(
            Tree tree,
            List<Sentence> sentences,
            List<Quotation> quotations,
            List<Mention> mentions,
            Words words,
            boolean byRule,
            Findings findings) {
        Speakers speakers = new Speakers(tree, mentions, words);
        List<Draft> drafts = new ArrayList<>();
        if (byRule) {
            drafts.addAll(new CueFinder(tree, sentences, quotations, speakers, words).find());
            new QuotationLinker(tree, sentences, quotations, speakers, words).link(drafts);
            drafts.removeIf(draft -> draft.content.isEmpty());
        }
        LearnedSpeech learned = new LearnedSpeech(tree, mentions, edges(quotations), words, findings);
        drafts = learned.merge(drafts, learned.drafts(), !byRule);
        drafts.sort(Comparator.comparingInt((Draft draft) -> draft.cueFirst).thenComparingInt(draft -> draft.cueEnd));
        BitSet quoted = quoted(quotations);
        List<Attribution> attributions = new ArrayList<>(drafts.size());
        for (int id = 0; id < drafts.size(); id++) {
            Draft draft = drafts.get(id);
            List<Stretch> content =
                    Stretches.tidy(draft.content, tree, draft.cueFirst, draft.verb < 0 ? draft.cueFirst : draft.cueEnd);
            attributions.add(new Attribution(
                    id,
                    draft.cueFirst,
                    draft.cueEnd,
                    draft.cue,
                    draft.verb,
                    draft.speaker,
                    draft.addressee,
                    content,
                    style(content, quoted, tree),
                    draft.kind,
                    Attribution.NONE,
                    draft.confidence,
                    draft.why));
        }
        return nested(attributions);
    }

    /** A cue inside another's content makes its statement stand within that other one; the smallest counts. */
    private static List<Attribution> nested(List<Attribution> attributions) {
        List<Attribution> nested = new ArrayList<>(attributions.size());
        Sayings sayings = new Sayings(attributions);
        for (Attribution inner : attributions) {
            Attribution outer =
                    sayings.innermost(inner.cueFirst(), other -> other != inner && !inner.says(other.cueFirst()));
            int within = outer == null ? Attribution.NONE : outer.id();
            nested.add(new Attribution(
                    inner.id(),
                    inner.cueFirst(),
                    inner.cueEnd(),
                    inner.cue(),
                    inner.verb(),
                    inner.speaker(),
                    inner.addressee(),
                    inner.content(),
                    inner.style(),
                    inner.kind(),
                    within,
                    inner.confidence(),
                    inner.why()));
        }
        return nested;
    }

    private static Statement.Style style(List<Stretch> content, BitSet marked, Tree tree) {
        int all = 0;
        int quoted = 0;
        for (Stretch stretch : content) {
            for (int i = stretch.first(); i < stretch.end(); i++) {
                int length = tree.token(i).span().length();
                all += length;
                quoted += marked.get(i) ? length : 0;
            }
        }
        double share = all == 0 ? 0 : (double) quoted / all;
        return share >= DIRECT
                ? Statement.Style.DIRECT
                : share >= MIXED ? Statement.Style.MIXED : Statement.Style.INDIRECT;
    }

    /** The tokens of the quotations; the marks themselves count as quoted. */
    private static BitSet edges(List<Quotation> quotations) {
        BitSet edges = new BitSet();
        for (Quotation quotation : quotations) {
            edges.set(quotation.first());
            edges.set(Math.max(quotation.first(), quotation.end() - 1));
        }
        return edges;
    }

    private static BitSet quoted(List<Quotation> quotations) {
        BitSet quoted = new BitSet();
        for (Quotation quotation : quotations) {
            quoted.set(Math.max(0, quotation.first() - 1), quotation.end() + 1);
        }
        return quoted;
    }
}
