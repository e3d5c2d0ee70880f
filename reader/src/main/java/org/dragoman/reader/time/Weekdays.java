package org.dragoman.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.jspecify.annotations.Nullable;

/** "on Monday", "last Friday night", "Monday, 21 January". */
final class Weekdays {

    static final Map<String, DayOfWeek> NAMES = Map.of(
            "monday",
            DayOfWeek.MONDAY,
            "tuesday",
            DayOfWeek.TUESDAY,
            "wednesday",
            DayOfWeek.WEDNESDAY,
            "thursday",
            DayOfWeek.THURSDAY,
            "friday",
            DayOfWeek.FRIDAY,
            "saturday",
            DayOfWeek.SATURDAY,
            "sunday",
            DayOfWeek.SUNDAY);

    private static final Set<String> UNTIL = Set.of("until", "till");

    /** Words between "until" and a day, beside numbers. */
    private static final Set<String> CLOCK =
            Set.of("a.m", "p.m", "am", "pm", "est", "edt", "gmt", "noon", "midday", "midnight", "on");

    private final Findings findings;
    private final CalendarDates calendar;
    private final @Nullable LocalDate published;

    Weekdays(Findings findings, CalendarDates calendar) {
        this.findings = findings;
        this.calendar = calendar;
        this.published = findings.published;
    }

    int at(int i, Sentence sentence) {
        int at = i;
        boolean ago = Findings.PAST.contains(findings.word(at));
        boolean ahead = Findings.NEXT.contains(findings.word(at));
        if (findings.word(at).equals("this") && findings.word(at + 1, sentence).equals("coming")) {
            ahead = true;
            at += 2;
        } else if (ago || ahead || findings.word(at).equals("this")) {
            at++;
        }
        DayOfWeek day = NAMES.get(findings.word(at, sentence));
        if (day == null) {
            return i;
        }
        at++;
        String part = Timex.PARTS_OF_DAY.getOrDefault(findings.word(at, sentence), "");
        at += part.isEmpty() ? 0 : 1;
        int month = calendarAfter(at, sentence);
        if (month > at) {
            TimeExpression dated = findings.withdraw();
            return findings.add(i, month, dated.value(), dated.why());
        }
        if (published == null) {
            return findings.add(i, at, null, "a weekday, in a report without a date");
        }
        boolean future = ahead || !ago && !isToday(day) && isAhead(i, at, sentence);
        LocalDate value = published.with(
                future
                        ? TemporalAdjusters.next(day)
                        : ago ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
        return findings.addDay(
                i,
                at,
                value,
                part,
                future ? "the next such weekday after publication" : "the last such weekday before publication");
    }

    private boolean isToday(DayOfWeek day) {
        return published != null && published.getDayOfWeek() == day;
    }

    private boolean isAhead(int first, int end, Sentence sentence) {
        int at = first - 1;
        while (CLOCK.contains(findings.word(at, sentence)) || calendar.dayNumber(at, sentence) > 0) {
            at--;
        }
        String before = findings.word(at, sentence);
        String earlier = findings.word(at - 1, sentence);
        return UNTIL.contains(before)
                || before.equals("as") && (earlier.equals("soon") || earlier.equals("early"))
                || findings.outlook.isAhead(first, end);
    }

    private int calendarAfter(int at, Sentence sentence) {
        int begin = findings.word(at, sentence).equals(",") ? at + 1 : at;
        return begin < sentence.end() && (calendar.month(begin) > 0 || calendar.dayNumber(begin) > 0)
                ? Math.max(at, calendar.at(begin, sentence))
                : at;
    }
}
