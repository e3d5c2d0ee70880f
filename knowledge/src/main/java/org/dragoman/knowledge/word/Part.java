package org.dragoman.knowledge.word;

/** Parts of speech that have base forms. */
public enum Part {
    VERB,
    NOUN,
    ADJECTIVE;

    /** The part that a Penn Treebank tag names, as far as base forms go; anything else counts as an adjective. */
    public static Part ofTag(String tag) {
        return tag.startsWith("VB") ? VERB : tag.startsWith("NN") ? NOUN : ADJECTIVE;
    }
}
