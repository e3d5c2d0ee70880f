package org.dragoman.model;

import org.jspecify.annotations.Nullable;

/**
 * A date as a report gives it.
 *
 * @param value the resolved date
 * @param text the words that gave it ("last week"), or null where it was taken from the publication date
 */
public record ReportedDate(PartialDate value, @Nullable String text) {

    public PartialDate.Precision precision() {
        return value.precision();
    }
}
