package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Tree;

/**
 * Finds words of time and the days they mean, counted from the day of publication, or from the date told last where the
 * words say so ("the day before").
 */
public final class TimeFinder {

    /** Finds one kind of words of time. */
    private interface Kind {

        /** Reads an expression that begins here; returns where it ends, or {@code i} if there is none. */
        int at(int i, Sentence sentence);
    }

    private final Findings findings;
    /** The kinds in the order of their precedence: what takes in more words comes first. */
    private final List<Kind> kinds;

    private TimeFinder(Findings findings) {
        this.findings = findings;
        YearNumbers numbers = new YearNumbers(findings);
        CalendarDates calendar = new CalendarDates(findings, numbers);
        Weekdays weekdays = new Weekdays(findings, calendar);
        RelativeTimes relative = new RelativeTimes(findings);
        this.kinds = List.of(
                new ClockTimes(findings, calendar, weekdays, relative)::at,
                new RecurringTimes(findings, calendar)::at,
                new Quarters(findings, calendar, numbers)::at,
                new Seasons(findings, numbers)::at,
                calendar::at,
                weekdays::at,
                new Years(findings, numbers)::at,
                relative::at,
                new Lengths(findings)::at,
                new VagueLengths(findings)::at,
                new VagueTimes(findings)::at);
    }

    /** The words of time of a report, in the order of its text. */
    public static List<TimeExpression> find(Document document, Tree tree, List<Sentence> sentences) {
        PartialDate day = document.published();
        LocalDate published = day != null && day.precision() == PartialDate.Precision.DAY ? day.earliest() : null;
        TimeFinder finder = new TimeFinder(new Findings(tree, published));
        sentences.forEach(finder::read);
        return finder.findings.all();
    }

    private void read(Sentence sentence) {
        int i = sentence.first();
        while (i < sentence.end()) {
            int before = findings.size();
            i = at(i, sentence);
            if (findings.size() == before) {
                i++;
            }
        }
    }

    private int at(int i, Sentence sentence) {
        for (Kind kind : kinds) {
            int end = kind.at(i, sentence);
            if (end > i) {
                return end;
            }
        }
        return i;
    }
}
