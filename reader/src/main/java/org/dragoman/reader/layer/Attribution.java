package org.dragoman.reader.layer;

import java.util.List;
import org.dragoman.knowledge.word.Speech;
import org.dragoman.model.Statement;

/**
 * Somebody says something.
 *
 * @param id index in the reading's attributions
 * @param cueFirst first token of the cue
 * @param cueEnd one past the last token of the cue; a continued quotation's cue is its own opening words
 * @param cue the cue's words; for a continued quotation those of the cue that it continues
 * @param verb the token of the verb or noun of speech, or −1
 * @param speaker id of the mention that speaks, or −1 where the text leaves it open
 * @param addressee id of the mention that is told, or −1
 * @param content stretches of tokens said, ascending
 * @param within id of the attribution that this one stands in, or −1
 * @param confidence 0 to 1
 * @param why the rule that found it
 */
public record Attribution(
        int id,
        int cueFirst,
        int cueEnd,
        String cue,
        int verb,
        int speaker,
        int addressee,
        List<Stretch> content,
        Statement.Style style,
        Speech.Kind kind,
        int within,
        double confidence,
        String why) {

    /** None: the reporter, nobody. */
    public static final int NONE = -1;

    public Attribution {
        content = List.copyOf(content);
    }

    /** Tokens from {@code first} up to, not including, {@code end}. */
    public record Stretch(int first, int end) {
        public boolean holds(int token) {
            return first <= token && token < end;
        }
    }

    /** Whether a token is part of what is said. */
    public boolean says(int token) {
        for (Stretch stretch : content) {
            if (stretch.holds(token)) {
                return true;
            }
        }
        return false;
    }
}
