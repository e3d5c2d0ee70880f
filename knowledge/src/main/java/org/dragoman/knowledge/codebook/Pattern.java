package org.dragoman.knowledge.codebook;

import java.util.List;
import java.util.Set;
import org.dragoman.knowledge.word.Part;

/**
 * Words and grammar that show an act; the form is told in {@code knowledge/data/codebook/README.md}.
 *
 * @param act what it shows
 * @param triggers base forms of the trigger, any one of which will do
 * @param part the trigger's part of speech
 * @param companions what must stand with it, or must not
 * @param actor roles that give the actors: in order of preference, each one or several roles taken together
 * @param recipient the same for the recipients
 * @param text the pattern as written
 * @param example a sentence that it must code, or empty
 */
public record Pattern(
        Act act,
        Set<String> triggers,
        Part part,
        List<Companion> companions,
        List<List<RolePath>> actor,
        List<List<RolePath>> recipient,
        int order,
        String text,
        String example) {

    /**
     * Something that must, or must not, stand with a trigger.
     *
     * @param role the role it fills
     * @param kind what may fill it
     * @param words base forms, where the kind is {@link Kind#WORDS}
     * @param absent whether it must not be there
     */
    public record Companion(String role, Kind kind, Set<String> words, boolean absent) {

        /** What may fill a companion's role. */
        public enum Kind {
            ANYTHING,
            WORDS,
            ACTOR,
            PLACE,
            NUMBER
        }
    }

    /** A way from a trigger to a role: {@code subj}, or through a companion: {@code obj.of}. */
    public record RolePath(List<String> steps) {
        public RolePath {
            steps = List.copyOf(steps);
        }

        @Override
        public String toString() {
            return String.join(".", steps);
        }
    }

    /** How many companions must be there: the more, the more exact the pattern. */
    public int exactness() {
        int exactness = 0;
        for (Companion companion : companions) {
            exactness += companion.absent() ? 0 : companion.kind() == Companion.Kind.ANYTHING ? 1 : 2;
        }
        return exactness;
    }
}
