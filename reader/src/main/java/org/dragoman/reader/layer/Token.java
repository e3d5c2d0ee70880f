package org.dragoman.reader.layer;

import org.dragoman.model.Span;

/**
 * A word or a mark.
 *
 * @param index place in the report, from 0
 * @param sentence index of its sentence
 * @param span where it stands
 * @param form as written
 * @param lemma base form in lower case and British spelling
 * @param tag Penn Treebank part of speech
 * @param head index of the token that it depends on, or {@link #ROOT}
 * @param relation Universal Dependencies relation to that token
 */
public record Token(
        int index, int sentence, Span span, String form, String lemma, String tag, int head, String relation) {

    /** The head of a sentence's main word. */
    public static final int ROOT = -1;

    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }

    public boolean isPronoun() {
        return tag.startsWith("PRP");
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(form.codePointAt(0));
    }

    public boolean isPunctuation() {
        return relation.equals("punct") || !Character.isLetterOrDigit(form.codePointAt(0)) && form.length() == 1;
    }
}
