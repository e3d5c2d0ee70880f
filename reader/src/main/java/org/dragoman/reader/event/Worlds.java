package org.dragoman.reader.event;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.word.Words;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Tree;

/**
 * Finds sentences about sport, the stage, the weather or the shops, where sieges and wars are figures of speech: two words
 * of one such world stand in the sentence, or one there and two more right beside it.
 */
final class Worlds {

    private static final int WITHIN = 2;
    private static final int AROUND = 3;

    private Worlds() {}

    /** For each sentence, whether its battles are not fought. */
    static boolean[] figurative(Tree tree, List<Sentence> sentences, Words words) {
        List<Set<String>> found = new ArrayList<>(sentences.size());
        for (Sentence sentence : sentences) {
            Set<String> worldly = new HashSet<>();
            for (int i = sentence.first(); i < sentence.end(); i++) {
                String lemma = tree.token(i).lemma();
                String world = tree.token(i).isProperNoun() ? null : words.world(lemma);
                if (world != null) {
                    worldly.add(world + ':' + lemma);
                }
            }
            found.add(worldly);
        }
        boolean[] figurative = new boolean[sentences.size()];
        for (int i = 0; i < figurative.length; i++) {
            for (String word : found.get(i)) {
                String world = word.substring(0, word.indexOf(':') + 1);
                int own = count(found.get(i), world);
                int around = own
                        + neighbour(sentences, found, i, i - 1, world)
                        + neighbour(sentences, found, i, i + 1, world);
                figurative[i] |= own >= WITHIN || around >= AROUND;
            }
        }
        return figurative;
    }

    private static int neighbour(List<Sentence> sentences, List<Set<String>> found, int of, int at, String world) {
        boolean beside = at >= 0
                && at < found.size()
                && sentences.get(at).paragraph() == sentences.get(of).paragraph();
        return beside ? count(found.get(at), world) : 0;
    }

    private static int count(Set<String> words, String world) {
        return (int) words.stream().filter(word -> word.startsWith(world)).count();
    }
}
