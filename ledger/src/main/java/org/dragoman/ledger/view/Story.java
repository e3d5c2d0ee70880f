package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports that are about the same.
 *
 * @param key stays the same as long as its first report does
 * @param title the headline of the report that has most in common with the others, or else its name
 * @param from the first day of publication; null where its only report tells none
 * @param to the last day of publication
 * @param actors keys of whom its reports are about, the most telling first
 * @param countries ISO 3166-1 alpha-3, the most telling first
 * @param reports ids of its reports, in order of days
 * @param independent how many of its reports are neither copies nor versions of others
 * @param publishers whose reports they are, sorted; those of reports that name none are missing
 */
public record Story(
        String key,
        String title,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> actors,
        List<String> countries,
        List<String> reports,
        int independent,
        List<String> publishers) {

    public Story {
        actors = List.copyOf(actors);
        countries = List.copyOf(countries);
        reports = List.copyOf(reports);
        publishers = List.copyOf(publishers);
    }
}
