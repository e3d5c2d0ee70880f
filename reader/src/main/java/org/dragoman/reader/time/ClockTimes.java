package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;

/** Times of day: "10 p.m. Wednesday", "noon Thursday", "around 7:15 p.m.", "5 p.m. EST Nov. 9". Records keep the day. */
final class ClockTimes {

    private static final Set<String> BEFORE_NOON = Set.of("a.m", "am");
    private static final Set<String> AFTER_NOON = Set.of("p.m", "pm");
    private static final Set<String> ZONES =
            Set.of("est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc");
    private static final Set<String> DAYS = Set.of("today", "tomorrow", "yesterday");

    private final Findings findings;
    private final CalendarDates calendar;
    private final Weekdays weekdays;
    private final RelativeTimes relative;

    ClockTimes(Findings findings, CalendarDates calendar, Weekdays weekdays, RelativeTimes relative) {
        this.findings = findings;
        this.calendar = calendar;
        this.weekdays = weekdays;
        this.relative = relative;
    }

    /**
     * Hour and minute.
     *
     * @param clock "22:00", or "TAF" for a part of the day; empty where none stands
     * @param exact whether it was told by the clock, so that it means a time even without a day
     */
    private record Told(String clock, int end, boolean exact) {

        static final Told NOTHING = new Told("", 0, false);
    }

    int at(int i, Sentence sentence) {
        Told told = told(i, sentence);
        if (told.clock().isEmpty()) {
            return i;
        }
        int end = told.end();
        if (ZONES.contains(findings.word(end, sentence))) {
            end++;
        }
        int day = findings.word(end, sentence).equals(",")
                        || findings.word(end, sentence).equals("on")
                ? end + 1
                : end;
        int dated = day(day, sentence);
        if (dated > day) {
            TimeExpression found = findings.withdraw();
            PartialDate value = found.value();
            return findings.add(i, dated, value, value == null ? "" : value + mark(told.clock()), found.why());
        }
        if (!told.exact()) {
            return i;
        }
        LocalDate base = findings.toldLast() != null ? findings.toldLast() : findings.published;
        return findings.addVague(i, end, base == null ? "" : base + mark(told.clock()), "a time of day");
    }

    private int day(int at, Sentence sentence) {
        if (at >= sentence.end()) {
            return at;
        }
        int end = calendar.at(at, sentence);
        end = end > at ? end : weekdays.at(at, sentence);
        return end > at || !DAYS.contains(findings.word(at)) ? end : relative.at(at, sentence);
    }

    private Told told(int i, Sentence sentence) {
        String word = findings.word(i);
        switch (word) {
            case "noon", "midday" -> {
                return new Told("12:00", i + 1, false);
            }
            case "midnight" -> {
                return new Told("24:00", i + 1, false);
            }
            case "mid" -> {
                int at = findings.word(i + 1, sentence).equals("-") ? i + 2 : i + 1;
                String part = Timex.PARTS_OF_DAY.getOrDefault(findings.word(at, sentence), "");
                return new Told(part, at + 1, false);
            }
            default -> {}
        }
        char first = word.charAt(0);
        return first >= '0' && first <= '9' ? clock(i, word, sentence) : Told.NOTHING;
    }

    private Told clock(int i, String word, Sentence sentence) {
        int colon = word.indexOf(':');
        int hour = figures(colon < 0 ? word : word.substring(0, colon));
        int minute = colon < 0 ? 0 : figures(word.substring(colon + 1));
        String half = findings.word(i + 1, sentence);
        boolean late = AFTER_NOON.contains(half);
        if (!late && !BEFORE_NOON.contains(half) || hour < 1 || hour > 12 || minute < 0 || minute > 59) {
            return Told.NOTHING;
        }
        return new Told(String.format(Locale.ROOT, "%02d:%02d", hour % 12 + (late ? 12 : 0), minute), i + 2, true);
    }

    /** A number of one or two figures, or −1. */
    private static int figures(String word) {
        boolean fits = !word.isEmpty() && word.length() <= 2 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return fits ? Integer.parseInt(word) : -1;
    }

    private static String mark(String clock) {
        return clock.startsWith("T") ? clock : "T" + clock;
    }
}
