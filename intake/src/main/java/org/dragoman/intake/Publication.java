package org.dragoman.intake;

import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a report's publication. Blank strings count as unknown.
 *
 * @param published the day of publication
 * @param publisher the publication's name
 * @param url where it was published
 * @param title the headline
 * @param language a language code in any of the usual forms: {@code en}, {@code en-GB}, {@code en_GB}, {@code eng}
 */
public record Publication(
        @Nullable PartialDate published,
        @Nullable String publisher,
        @Nullable String url,
        @Nullable String title,
        @Nullable String language) {

    /** Nothing is known. */
    public static final Publication UNKNOWN = new Publication(null, null, null, null, null);

    public Publication {
        publisher = blankAsUnknown(publisher);
        url = blankAsUnknown(url);
        title = blankAsUnknown(title);
        language = blankAsUnknown(language);
    }

    /** This, with every gap filled from the other; nothing known here is overwritten. */
    public Publication filledFrom(Publication other) {
        return new Publication(
                published != null ? published : other.published,
                publisher != null ? publisher : other.publisher,
                url != null ? url : other.url,
                title != null ? title : other.title,
                language != null ? language : other.language);
    }

    public Publication withPublished(@Nullable PartialDate day) {
        return new Publication(day, publisher, url, title, language);
    }

    /** The day in any form that pages and feeds write, as it stands there; unknown where it is no date. */
    public Publication withPublishedAsWritten(String written) {
        return withPublished(Dates.loose(written));
    }

    public Publication withPublisher(@Nullable String name) {
        return new Publication(published, name, url, title, language);
    }

    public Publication withUrl(@Nullable String address) {
        return new Publication(published, publisher, address, title, language);
    }

    public Publication withTitle(@Nullable String headline) {
        return new Publication(published, publisher, url, headline, language);
    }

    public Publication withLanguage(@Nullable String code) {
        return new Publication(published, publisher, url, title, code);
    }

    private static @Nullable String blankAsUnknown(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String stripped = value.strip();
        return stripped.isEmpty() ? null : stripped;
    }
}
