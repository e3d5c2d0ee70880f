package org.dragoman.knowledge.codebook;

import java.util.List;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.jspecify.annotations.Nullable;

/**
 * Dragoman's own, finer code of what somebody does; every other code is a projection of it.
 *
 * @param id slug
 * @param type event type of the codebook
 * @param mode mode of that type, or null where the words around decide
 * @param cameo CAMEO code, or null
 * @param goldstein the score of that CAMEO code, or null
 * @param contexts contexts that the act always has
 * @param stance the position that it shows, or null
 * @param matter what that position is about
 * @param mediation the step of mediation that it is, or null
 */
public record Act(
        String id,
        String type,
        @Nullable String mode,
        Quad quad,
        @Nullable String cameo,
        @Nullable Double goldstein,
        List<String> contexts,
        Position.@Nullable Stance stance,
        @Nullable Matter matter,
        Mediation.@Nullable Act mediation,
        String label) {

    /** The same act where the words that tell how somebody stands to what are not known. */
    public Act withoutStance() {
        return new Act(id, type, mode, quad, cameo, goldstein, contexts, null, null, mediation, label);
    }

    /** What a position that an act shows is about. */
    public enum Matter {
        /** Whom the act is done to. */
        RECIPIENT,
        /** What is demanded, refused or promised. */
        MATTER,
        /** Who does it. */
        ACTOR
    }
}
