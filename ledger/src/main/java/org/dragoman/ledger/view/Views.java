package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Report;
import org.jspecify.annotations.Nullable;

/** What all views have in common; each view is a class of its own with a method {@code of}. */
public final class Views {

    /** How many days, the last one counted, are looked at where a question names no first day. */
    public static final int USUAL_DAYS = 30;

    private Views() {}

    /**
     * The question with a first day: its own, or else the first of the {@value #USUAL_DAYS} days that end with its as-of
     * day, or with the last day on which a report that it asks about was published. Without any such day it stays as it
     * is.
     */
    public static Question lately(Entries entries, Question question) {
        if (question.since() != null) {
            return question;
        }
        LocalDate last = question.asOf() != null ? question.asOf() : lastPublication(entries, question);
        return last == null ? question : question.since(last.minusDays(USUAL_DAYS - 1));
    }

    private static @Nullable LocalDate lastPublication(Entries entries, Question question) {
        List<Report> latest = entries.reports(
                new Asked(entries, question).reports().inLatestFirst().limit(1));
        return latest.isEmpty() ? null : ReportList.published(latest.get(0));
    }

    /** The last rows of an answer that is in order; all where there is no limit. */
    static <T> List<T> last(List<T> rows, int limit) {
        return limit > 0 && rows.size() > limit ? rows.subList(rows.size() - limit, rows.size()) : rows;
    }

    /** The first rows of an answer that is in order; all where there is no limit. */
    static <T> List<T> first(List<T> rows, int limit) {
        return List.copyOf(limit > 0 && rows.size() > limit ? rows.subList(0, limit) : rows);
    }
}
