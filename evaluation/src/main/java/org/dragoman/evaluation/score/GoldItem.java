package org.dragoman.evaluation.score;

import java.util.List;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.jspecify.annotations.Nullable;

/** A line of a gold ledger; {@code docs/gold.md} tells what each field means. */
sealed interface GoldItem {

    /** Whether leaving it out costs recall. */
    boolean must();

    /** The line of the gold file that it begins on, from 1. */
    int line();

    /** A few words for a person to know it by. */
    String shown();

    /** A statement that the report attributes to somebody. */
    record Said(int line, boolean must, List<String> speaker, String content) implements GoldItem {
        @Override
        public String shown() {
            return first(speaker) + ": " + content;
        }
    }

    /** An event; {@code types} are those that are right, the best first. */
    record Done(int line, boolean must, List<String> types, List<String> actor, List<String> recipient, String sentence)
            implements GoldItem {
        @Override
        public String shown() {
            return String.join("|", types) + " " + first(actor) + " → " + first(recipient) + ": " + sentence;
        }
    }

    /** A position. */
    record Stood(int line, boolean must, List<String> holder, Position.Stance stance, List<String> object)
            implements GoldItem {
        @Override
        public String shown() {
            return first(holder) + " " + stance + " " + first(object);
        }
    }

    /** A figure. */
    record Counted(int line, boolean must, double value, List<String> what) implements GoldItem {
        @Override
        public String shown() {
            return value + " " + first(what);
        }
    }

    /** A demand with a deadline or a consequence. */
    record Demanded(
            int line,
            boolean must,
            List<String> by,
            List<String> on,
            List<String> demand,
            @Nullable String duration,
            @Nullable String due)
            implements GoldItem {
        @Override
        public String shown() {
            return first(by) + " → " + first(on) + ": " + first(demand);
        }
    }

    /** A step of mediation. */
    record Mediated(int line, boolean must, List<String> thirdParty, List<String> parties, Mediation.Act act)
            implements GoldItem {
        @Override
        public String shown() {
            return first(thirdParty) + " " + act + " (" + String.join(", ", parties) + ")";
        }
    }

    /** An act that somebody makes depend on something. */
    record Conditioned(int line, boolean must, List<String> holder, String act, String requirement)
            implements GoldItem {
        @Override
        public String shown() {
            return first(holder) + ": " + act + " if " + requirement;
        }
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "–" : words.get(0);
    }
}
