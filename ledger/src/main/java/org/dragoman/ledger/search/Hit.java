package org.dragoman.ledger.search;

import java.util.List;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something that was found. All spans are in code points of the report's text.
 *
 * @param report the report that it stands in
 * @param claim the claim that was found, with its record; null where the report itself was
 * @param score how well it fits; only the scores of one search can be compared
 * @param field where the words stand
 * @param span the words found, from the first to the last that stand near each other; the beginning of what was searched
 *     where no single words are found (by meaning, or by publisher alone); null where the words stand in the title only
 * @param text those words; where the span is null, the title
 * @param marks the single words found within the span, ascending; empty where none are
 * @param context the surroundings, at most some two hundred characters; null where the span is
 * @param surroundings the words of the context; empty where it is null
 */
public record Hit(
        Report report,
        @Nullable Entry claim,
        double score,
        Field field,
        @Nullable Span span,
        String text,
        List<Span> marks,
        @Nullable Span context,
        String surroundings) {

    public Hit {
        marks = List.copyOf(marks);
    }

    /** Where found words stand. */
    public enum Field {
        TEXT("text"),
        TITLE("title"),
        SPEAKER("speaker");

        private final String word;

        Field(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** {@code report}, or the claim's kind. */
    public String kind() {
        return claim == null ? "report" : claim.kind();
    }
}
