package org.dragoman.coder;

import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.layer.Trigger;
import org.jspecify.annotations.Nullable;

/** Finds the words of time that date an act: those that hang on it, else on its verb, else the only ones of its sentence. */
final class Dating {

    /** From this distance on the words hang on another clause. */
    private static final int FAR = 100;

    private static final int TOLD = FAR - 1;

    private Dating() {}

    /** The date told for a token, or null. */
    static @Nullable PartialDate of(Coding coding, int token) {
        TimeExpression expression = expression(coding, token, Trigger.NONE);
        return expression == null ? null : expression.value();
    }

    /**
     * The expression that dates a token, or null.
     *
     * @param told first token of the words that the reader took for the date, which count where grammar tells none; −1 for none
     */
    static @Nullable TimeExpression expression(Coding coding, int token, int told) {
        Tree tree = coding.tree();
        Sentence sentence = coding.reading().sentenceOf(token);
        TimeExpression best = null;
        int nearest = Integer.MAX_VALUE;
        for (TimeExpression expression : coding.timesIn(sentence)) {
            if (expression.value() == null) {
                continue;
            }
            int distance = told >= 0 && expression.holds(told)
                    ? Math.min(TOLD, distance(tree, expression, token))
                    : distance(tree, expression, token);
            if (distance < nearest) {
                nearest = distance;
                best = expression;
            }
        }
        return best;
    }

    /** 0 where the words hang on the token, 1 on its verb; past 1,000 where another clause claims them. */
    private static int distance(Tree tree, TimeExpression expression, int token) {
        int head = expression.first();
        for (int i = expression.first(); i < expression.end(); i++) {
            int above = tree.token(i).head();
            if (above == Token.ROOT || !expression.holds(above)) {
                head = i;
                break;
            }
        }
        int steps = 0;
        for (int at = tree.token(head).head();
                at != Token.ROOT;
                at = tree.token(at).head()) {
            if (at == token) {
                return steps;
            }
            if (tree.token(at).isVerb()) {
                return verbOf(tree, token) == at ? steps + 1 : FAR + Math.abs(at - token);
            }
            steps++;
        }
        return 2 * FAR + Math.abs(head - token);
    }

    private static int verbOf(Tree tree, int token) {
        for (int at = token; at != Token.ROOT; at = tree.token(at).head()) {
            if (tree.token(at).isVerb()) {
                return at;
            }
        }
        return token;
    }
}
