package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dragoman.ledger.store.Report;
import org.jspecify.annotations.Nullable;

/**
 * A report, its copies and its versions: one voice among those that tell a story.
 *
 * @param reports in the order in which they came
 * @param day the first day of publication; null where none tells one
 * @param who keys of the actors in their claims, sorted
 * @param where ISO 3166-1 alpha-3, sorted
 * @param what words of the headlines, sorted
 */
record Sheaf(List<Report> reports, @Nullable LocalDate day, Set<String> who, Set<String> where, Set<String> what) {

    private static final int SHORTEST_WORD = 4;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}]+");

    static Sheaf of(List<Report> reports, Asked asked) {
        Set<String> who = new TreeSet<>();
        Set<String> where = new TreeSet<>();
        Set<String> what = new TreeSet<>();
        LocalDate day = null;
        for (Report report : reports) {
            LocalDate published = ReportList.published(report);
            day = day == null || published != null && published.isBefore(day) ? published : day;
            Report.Coding coding = report.coding();
            if (coding != null) {
                coding.actors().forEach(actor -> who.add(asked.key(actor)));
                where.addAll(coding.countries());
            }
            String title = report.document().title();
            for (String word : BETWEEN_WORDS.split(title == null ? "" : title.toLowerCase(Locale.ROOT))) {
                if (word.length() >= SHORTEST_WORD) {
                    what.add(word);
                }
            }
        }
        return new Sheaf(reports, day, who, where, what);
    }

    /** What the headline says, or else the name of the report. */
    String title() {
        Report first = reports.get(0);
        String title = first.document().title();
        return title == null ? first.document().externalId() : title;
    }
}
