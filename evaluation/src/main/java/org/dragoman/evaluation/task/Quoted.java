package org.dragoman.evaluation.task;

import java.util.BitSet;
import org.dragoman.model.Statement.Style;
import org.dragoman.model.Text;

/** Which characters of a text stand between quotation marks, the marks included. */
final class Quoted {

    private static final double DIRECT = 0.9;
    private static final double MIXED = 0.1;

    private final BitSet inside = new BitSet();
    private final BitSet blank = new BitSet();

    Quoted(Text text) {
        boolean open = false;
        int[] characters = text.toString().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            switch (characters[i]) {
                case '“' -> open = true;
                case '”' -> {
                    open = false;
                    inside.set(i);
                }
                case '"' -> {
                    open = !open;
                    inside.set(i);
                }
                default -> {}
            }
            if (open) {
                inside.set(i);
            }
            if (Character.isWhitespace(characters[i]) || Character.isSpaceChar(characters[i])) {
                blank.set(i);
            }
        }
    }

    /** Direct where nine tenths of the characters are quoted, mixed where one tenth is. */
    Style style(BitSet content) {
        BitSet written = (BitSet) content.clone();
        written.andNot(blank);
        BitSet quoted = (BitSet) written.clone();
        quoted.and(inside);
        double share = written.isEmpty() ? 0 : (double) quoted.cardinality() / written.cardinality();
        return share >= DIRECT ? Style.DIRECT : share >= MIXED ? Style.MIXED : Style.INDIRECT;
    }
}
