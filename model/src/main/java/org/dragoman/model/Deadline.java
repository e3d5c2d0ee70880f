package org.dragoman.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody demands something of somebody by a time.
 *
 * @param duration ISO 8601 duration ({@code P8D}), where the text gives one
 * @param due the day it runs out, where it can be told
 * @param consequence what is threatened
 * @param response how the report says it was met
 */
public record Deadline(
        Anchor anchor,
        Actor imposer,
        List<Actor> targets,
        @Nullable String demand,
        @Nullable String duration,
        @Nullable PartialDate due,
        @Nullable String consequence,
        Response response)
        implements Claim {

    public Deadline {
        targets = List.copyOf(targets);
    }

    /** What became of a deadline, as far as its report tells. */
    public enum Response {
        NONE,
        MET,
        REFUSED,
        EXTENDED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "deadline";
    }
}
