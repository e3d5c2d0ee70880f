package org.dragoman.reader.mention;

import org.dragoman.knowledge.table.Key;
import org.dragoman.reader.layer.Mention;
import org.dragoman.reader.layer.Tree;

/** Stretches of a report's tokens, from {@code begin} to one before {@code end}, as phrases: their head, text and key. */
final class Phrases {

    private final Tree tree;

    Phrases(Tree tree) {
        this.tree = tree;
    }

    /** A mention in the making over these tokens. */
    Draft draft(int begin, int end, Mention.Form form) {
        return new Draft(begin, end, headOf(begin, end), form);
    }

    /** The token of a stretch that depends on nothing in it. */
    int headOf(int begin, int end) {
        for (int i = begin; i < end; i++) {
            int head = tree.token(i).head();
            if (head < begin || head >= end) {
                return i;
            }
        }
        return end - 1;
    }

    /** The words' {@link Key}. */
    String key(int begin, int end) {
        StringBuilder key = new StringBuilder();
        for (int i = begin; i < end; i++) {
            Key.append(tree.token(i).form(), key);
        }
        return key.toString();
    }

    /** The words of a stretch with the spaces that the text has. */
    String words(int begin, int end) {
        return tree.words(begin, end);
    }
}
