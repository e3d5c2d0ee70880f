package org.dragoman.wire;

import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a record tells of a report: all but its text, which only its hash and length stand for.
 *
 * @param sha256 hash of the text in UTF-8, lower-case hexadecimal
 * @param length length of the text in Unicode code points
 */
public record DocumentRecord(
        String id,
        String externalId,
        @Nullable String title,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable PartialDate published,
        String language,
        String sha256,
        int length,
        @Nullable String duplicateOf,
        List<Boilerplate> boilerplate)
        implements Recorded {

    public DocumentRecord {
        boilerplate = List.copyOf(boilerplate);
    }

    public static DocumentRecord of(Document document) {
        return new DocumentRecord(
                document.id(),
                document.externalId(),
                document.title(),
                document.publisher(),
                document.url(),
                document.published(),
                document.language(),
                document.text().sha256(),
                document.text().length(),
                document.duplicateOf(),
                document.boilerplate());
    }

    /**
     * The document again, once its text is at hand.
     *
     * @throws IllegalArgumentException if this is not the text that the record was made from
     */
    public Document with(Text text) {
        if (!text.sha256().equals(sha256)) {
            throw new IllegalArgumentException("The text of " + externalId + " is not the one that was coded");
        }
        return new Document(id, externalId, title, publisher, url, published, language, text, boilerplate, duplicateOf);
    }
}
