package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Modality;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.dragoman.reader.mention.Mentions;

/** Who does what to whom in a report. */
public final class Triggers {

    private static final double BOTH_SIDES = 0.8;
    private static final double ONE_SIDE = 0.6;

    private Triggers() {}

    /**
     * The triggers of a report, in the order of its text.
     *
     * @param byPattern whether the codebook's patterns look for them
     * @param findings what the encoder found, perhaps nothing
     */
    public static List<Trigger> find(
            Tree tree,
            List<Sentence> sentences,
            Mentions.Named named,
            List<Attribution> attributions,
            Knowledge knowledge,
            boolean byPattern,
            Findings findings) {
        List<Trigger> patterns = byPattern ? byPattern(tree, sentences, named, attributions, knowledge) : List.of();
        LearnedTriggers learned =
                new LearnedTriggers(tree, named.mentions(), attributions, knowledge.codebook(), findings);
        return learned.merge(patterns, !byPattern);
    }

    private static List<Trigger> byPattern(
            Tree tree,
            List<Sentence> sentences,
            Mentions.Named named,
            List<Attribution> attributions,
            Knowledge knowledge) {
        PatternMatcher matcher = new PatternMatcher(tree, named, attributions, knowledge);
        ModalityReader modalities = new ModalityReader(tree, knowledge.words(), attributions);
        Rivals rivals = new Rivals(tree);
        boolean[] figurative = Worlds.figurative(tree, sentences, knowledge.words());
        List<Trigger> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            List<Rivals.Candidate> candidates = new ArrayList<>();
            boolean told = !sentence.boilerplate() && !figurative[sentence.index()];
            for (int i = sentence.first(); i < sentence.end() && told; i++) {
                PatternMatcher.Match match = matcher.match(tree.token(i));
                if (match != null) {
                    candidates.add(new Rivals.Candidate(i, match, modalities.read(tree.token(i))));
                }
            }
            for (Rivals.Candidate winner : rivals.settle(candidates)) {
                found.add(trigger(found.size(), winner, attributions, tree));
            }
        }
        return List.copyOf(found);
    }

    private static Trigger trigger(int id, Rivals.Candidate winner, List<Attribution> attributions, Tree tree) {
        PatternMatcher.Match match = winner.match();
        ModalityReader.Found modality = winner.modality();
        boolean both = !match.actors().isEmpty()
                && (!match.recipients().isEmpty() || match.actors().size() > 1);
        return new Trigger(
                id,
                match.told(),
                match.pattern().act(),
                match.pattern().actor().isEmpty() && match.pattern().recipient().isEmpty(),
                match.actors(),
                match.recipients(),
                Trigger.NONE,
                Trigger.NONE,
                match.matter(),
                modality.modality(),
                holder(winner.token(), attributions),
                modality.governor(),
                both ? BOTH_SIDES : ONE_SIDE,
                why(match, modality, tree));
    }

    private static String why(PatternMatcher.Match match, ModalityReader.Found modality, Tree tree) {
        String why = "pattern \"" + match.pattern().text() + "\" of the act "
                + match.pattern().act().id();
        return modality.modality() == Modality.ACTUAL || modality.governor() < 0
                ? why
                : why + "; " + modality.modality() + " by \""
                        + tree.token(modality.governor()).form() + "\"";
    }

    /** The innermost attribution that says a token, or none. */
    static int holder(int token, List<Attribution> attributions) {
        int holder = Attribution.NONE;
        int smallest = Integer.MAX_VALUE;
        for (Attribution attribution : attributions) {
            if (attribution.says(token)) {
                int size = attribution.content().stream()
                        .mapToInt(stretch -> stretch.end() - stretch.first())
                        .sum();
                if (size < smallest) {
                    smallest = size;
                    holder = attribution.id();
                }
            }
        }
        return holder;
    }
}
