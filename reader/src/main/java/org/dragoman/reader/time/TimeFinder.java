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

    private final Findings findings;
    private final CalendarDates calendar;
    private final RelativeTimes relative;

    private TimeFinder(Findings findings) {
        this.findings = findings;
        this.calendar = new CalendarDates(findings);
        this.relative = new RelativeTimes(findings, calendar);
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

    /** Reads an expression that begins here; returns where it ends, or {@code i} if there is none. */
    private int at(int i, Sentence sentence) {
        int end = calendar.at(i, sentence);
        end = end > i ? end : relative.weekday(i, sentence);
        end = end > i ? end : relative.deictic(i, sentence);
        end = end > i ? end : relative.counted(i, sentence);
        return end > i ? end : calendar.year(i, sentence);
    }
}
