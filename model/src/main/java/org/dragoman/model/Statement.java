package org.dragoman.model;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says something.
 *
 * @param speaker who says it; null where the text leaves it open ("it is widely believed")
 * @param addressee the person or medium told, where named
 * @param cue the words that say that it is said ("told", "according to")
 * @param content what is said
 * @param within id of the statement that this one stands in: "X said that Y had told Z"
 */
public record Statement(
        Anchor anchor,
        @Nullable Actor speaker,
        @Nullable Actor addressee,
        String cue,
        Content content,
        Style style,
        @Nullable PartialDate date,
        @Nullable String within)
        implements Claim {

    /** What is said, as one string and as the spans that hold it, ascending; a split quotation has several. */
    public record Content(String text, List<Span> spans) {
        public Content {
            spans = List.copyOf(spans);
        }
    }

    /** Whether the words are the speaker's own. */
    public enum Style {
        DIRECT,
        INDIRECT,
        MIXED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return "statement";
    }
}
