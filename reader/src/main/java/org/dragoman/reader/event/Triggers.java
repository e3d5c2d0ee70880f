package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Modality;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.dragoman.reader.mention.Mentions;

/** Who does what to whom in a report. */
public final class Triggers {

    private static final double BOTH_SIDES = 0.8;
    private static final double ONE_SIDE = 0.6;

    private Triggers() {}

    /** The triggers of a report, in the order of its text. */
    public static List<Trigger> find(
            Tree tree, List<Sentence> sentences, Mentions.Named named, List<Attribution> attributions, Knowledge knowledge) {
        PatternMatcher matcher = new PatternMatcher(tree, named, attributions, knowledge);
        ModalityReader modalities = new ModalityReader(tree, knowledge.words(), attributions);
        List<Trigger> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (int i = sentence.first(); i < sentence.end() && !sentence.boilerplate(); i++) {
                Token token = tree.token(i);
                PatternMatcher.Match match = matcher.match(token);
                if (match != null && !repeats(token, match, found, tree)) {
                    ModalityReader.Found modality = modalities.read(token);
                    boolean both = !match.actors().isEmpty() && (!match.recipients().isEmpty() || match.actors().size() > 1);
                    found.add(new Trigger(
                            found.size(), i, match.pattern(), match.actors(), match.recipients(), match.matter(),
                            modality.modality(), holder(i, attributions), modality.governor(),
                            both ? BOTH_SIDES : ONE_SIDE, why(match, modality, tree)));
                }
            }
        }
        return List.copyOf(found);
    }

    private static String why(PatternMatcher.Match match, ModalityReader.Found modality, Tree tree) {
        String why = "pattern \"" + match.pattern().text() + "\" of the act " + match.pattern().act().id();
        return modality.modality() == Modality.ACTUAL
                ? why
                : why + "; " + modality.modality() + " by \"" + tree.token(modality.governor()).form() + "\"";
    }

    /** "held talks", where both words match, is one act: the word above tells it already. */
    private static boolean repeats(Token token, PatternMatcher.Match match, List<Trigger> found, Tree tree) {
        for (int i = found.size() - 1; i >= 0; i--) {
            Trigger earlier = found.get(i);
            Token other = tree.token(earlier.token());
            if (other.sentence() != token.sentence()) {
                return false;
            }
            boolean kin = token.head() == other.index() || other.head() == token.index();
            boolean sameType = earlier.pattern().act().type().equals(match.pattern().act().type());
            if (kin && sameType && !token.relation().equals("conj") && earlier.actors().equals(match.actors())) {
                return true;
            }
        }
        return false;
    }

    /** The innermost attribution that says a token, or none. */
    private static int holder(int token, List<Attribution> attributions) {
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
