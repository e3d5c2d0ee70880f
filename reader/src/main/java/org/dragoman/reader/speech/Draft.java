package org.dragoman.reader.speech;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;
import org.dragoman.reader.layer.Quotation;

/** An attribution in the making. Never leaves this room. */
final class Draft {

    final int cueFirst;
    final int cueEnd;
    String cue;
    final int verb;
    final Speech.Kind kind;
    final List<Stretch> content = new ArrayList<>();
    int speaker = Attribution.NONE;
    int addressee = Attribution.NONE;
    double confidence = 0.8;
    String why = "";

    Draft(int cueFirst, int cueEnd, String cue, int verb, Speech.Kind kind) {
        this.cueFirst = cueFirst;
        this.cueEnd = cueEnd;
        this.cue = cue;
        this.verb = verb;
        this.kind = kind;
    }

    boolean says(int token) {
        for (Stretch stretch : content) {
            if (stretch.holds(token)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it says any token of a quotation. */
    boolean saysOf(Quotation quotation) {
        for (Stretch stretch : content) {
            if (stretch.first() < quotation.end() && quotation.first() < stretch.end()) {
                return true;
            }
        }
        return false;
    }
}
