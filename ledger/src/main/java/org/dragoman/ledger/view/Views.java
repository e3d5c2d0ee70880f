package org.dragoman.ledger.view;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Report;

/** How questions are made ready for the views; each view is a class of its own with a method {@code of}. */
public final class Views {

    /** How many days, the last one counted, are looked at where a question names no first day. */
    public static final int USUAL_DAYS = 30;

    private Views() {}

    /**
     * The question about the same actors under all the keys that people declared to be theirs, so that a report that
     * names one of them in another way counts.
     */
    public static Question underAllKeys(Entries entries, Question question) {
        if (question.actors().isEmpty()) {
            return question;
        }
        Entries.Identities identities = entries.identities();
        Set<String> told = new HashSet<>();
        question.actors().forEach(actor -> told.add(identities.canonical(actor)));
        Set<String> keys = new HashSet<>(question.actors());
        keys.addAll(told);
        identities.actors().keySet().stream()
                .filter(key -> told.contains(identities.canonical(key)))
                .forEach(keys::add);
        return question.about(keys);
    }

    /**
     * The question with a first day: its own, or else the first of the {@value #USUAL_DAYS} days that end with its as-of
     * day, or with the last day on which a report that it asks about was published. Without any such day it stays as it
     * is.
     */
    public static Question lately(Entries entries, Question question) {
        if (question.since() != null) {
            return question;
        }
        LocalDate last = question.asOf();
        if (last == null) {
            List<Report> latest =
                    entries.reports(question.reports().inLatestFirst().limit(1));
            if (latest.isEmpty() || latest.get(0).document().published() == null) {
                return question;
            }
            last = latest.get(0).document().published().earliest();
        }
        return question.since(last.minusDays(USUAL_DAYS - 1));
    }

    /** The last rows of an answer that is in order; all where there is no limit. */
    static <T> List<T> last(List<T> rows, int limit) {
        return limit > 0 && rows.size() > limit ? rows.subList(rows.size() - limit, rows.size()) : rows;
    }
}
