package org.dragoman.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it came in: its immutable text and what is known of its publication.
 *
 * @param id content hash of the report's text and publication
 * @param externalId the id that the input gave, else the file's name
 * @param title the headline, where known
 * @param publisher the publication, where known; a source, never an actor
 * @param url where it was published
 * @param published the day of publication; relative dates are counted from it
 * @param language ISO 639-1 code; only {@code en} is coded
 * @param text the text that all spans of this report's records address
 * @param boilerplate parts of the text that yield no records, ascending and apart
 * @param duplicateOf id of an earlier document with the same text
 */
public record Document(
        String id,
        String externalId,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate published,
        String language,
        Text text,
        List<Boilerplate> boilerplate,
        @Nullable String duplicateOf) {

    public Document {
        boilerplate = List.copyOf(boilerplate);
    }

    /** A part of a page that reports nothing: a link line, a caption, a by-line, an agency's footer. */
    public record Boilerplate(Span span, Kind kind) {

        public enum Kind {
            LINK,
            CAPTION,
            BYLINE,
            FOOTER,
            PROMPT,
            NAVIGATION,
            HEADLINE
        }
    }

    /** Only English reports are coded; others are recorded as documents. */
    public boolean isCoded() {
        return language.equals("en");
    }
}
