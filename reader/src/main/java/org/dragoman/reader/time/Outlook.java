package org.dragoman.reader.time;

import java.util.Locale;
import java.util.Set;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.jspecify.annotations.Nullable;

/** Whether the words that a time hangs on look ahead of the report or back. */
final class Outlook {

    private static final int STEPS = 6;

    private static final Set<String> WILL = Set.of("will", "shall", "would", "'ll", "’ll");

    /** What is told with these is still to come, whatever their tense: "was expected in December", "payable Jan. 2". */
    private static final Set<String> AWAITING = Set.of(
            "await",
            "due",
            "effective",
            "expect",
            "hope",
            "intend",
            "payable",
            "plan",
            "postpone",
            "prepare",
            "propose",
            "ready",
            "schedule",
            "slate");

    /** A noun's own time says nothing about the tense of the verb above it: "under a June agreement". */
    private static final Set<String> INSIDE_A_NOUN = Set.of("compound", "nmod:poss", "nummod", "amod");

    private final Tree tree;

    Outlook(Tree tree) {
        this.tree = tree;
    }

    /** Whether the verb above stands in the future, or a word that awaits something comes first. */
    boolean isAhead(int first, int end) {
        int head = head(first, end);
        if (INSIDE_A_NOUN.contains(tree.token(head).relation())) {
            return false;
        }
        boolean owned = end < tree.size() && tree.token(end).tag().equals("POS");
        int at = head;
        for (int steps = 0; at != Token.ROOT && steps < STEPS; steps++) {
            Token here = tree.token(at);
            if (AWAITING.contains(here.lemma())) {
                return true;
            }
            if (here.isVerb()) {
                return isWill(at) || here.tag().equals("VB") && isInfinitive(at) && !isTold(here) && !owned;
            }
            at = here.head();
        }
        return false;
    }

    /** Whether the verb above stands in the past. */
    boolean isBack(int first, int end) {
        int at = tree.token(head(first, end)).head();
        for (int steps = 0; at != Token.ROOT && steps < STEPS; steps++) {
            Token here = tree.token(at);
            if (AWAITING.contains(here.lemma())) {
                return false;
            }
            if (here.isVerb()) {
                return here.tag().equals("VBD") || here.tag().equals("VBN") && !isWill(at);
            }
            at = here.head();
        }
        return false;
    }

    private boolean isWill(int verb) {
        return tree.hasChild(
                verb,
                child -> child.relation().equals("aux")
                        && WILL.contains(child.form().toLowerCase(Locale.ROOT)));
    }

    private boolean isInfinitive(int verb) {
        return tree.hasChild(verb, child -> child.tag().equals("TO"));
    }

    /** "Was forced to leave on Friday" tells what happened; "is ready to leave on Friday" does not. */
    private boolean isTold(Token infinitive) {
        @Nullable Token above = tree.head(infinitive);
        return above != null && above.tag().equals("VBD") && !AWAITING.contains(above.lemma());
    }

    private int head(int first, int end) {
        for (int i = first; i < end; i++) {
            int above = tree.token(i).head();
            if (above < first || above >= end) {
                return i;
            }
        }
        return first;
    }
}
