package org.dragoman.reader.time;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.reader.layer.Sentence;

/** Times that come again: "daily", "every day", "each July", "on Mondays", "twice a year". They date nothing. */
final class RecurringTimes {

    private static final String WHY = "a time that comes again";

    private static final Map<String, String> ADVERBS = Map.of(
            "hourly",
            "PT1H",
            "daily",
            "P1D",
            "nightly",
            "P1D",
            "weekly",
            "P1W",
            "monthly",
            "P1M",
            "yearly",
            "P1Y",
            "annually",
            "P1Y");

    private static final Set<String> EVERY = Set.of("every", "each");

    private static final Set<String> RATES = Set.of("once", "twice", "times", "percent", "%", "million", "billion");

    private final Findings findings;
    private final CalendarDates calendar;

    RecurringTimes(Findings findings, CalendarDates calendar) {
        this.findings = findings;
        this.calendar = calendar;
    }

    int at(int i, Sentence sentence) {
        String word = findings.word(i);
        String adverb = ADVERBS.get(word);
        if (adverb != null && !findings.tree.token(i).isProperNoun()) {
            return findings.addVague(i, i + 1, adverb, WHY);
        }
        if (EVERY.contains(word)) {
            return every(i, i + (findings.word(i + 1, sentence).equals("other") ? 2 : 1), sentence);
        }
        if ((word.equals("a") || word.equals("an")) && RATES.contains(findings.word(i - 1, sentence))) {
            ChronoUnit unit = findings.unit(i + 1, sentence);
            boolean from = Set.of("ago", "earlier", "later").contains(findings.word(i + 2, sentence));
            return unit == null || from ? i : findings.addVague(i, i + 2, Timex.length("1", unit), WHY);
        }
        return weekdays(i, sentence);
    }

    private int every(int first, int at, Sentence sentence) {
        ChronoUnit unit = findings.unit(at, sentence);
        String word = findings.word(at, sentence);
        if (unit != null && !word.endsWith("s")) {
            String count = at == first + 1 ? "1" : "2";
            return findings.addVague(first, at + 1, Timex.length(count, unit), WHY);
        }
        if (word.equals("quarter")) {
            return findings.addVague(first, at + 1, "P1Q", WHY);
        }
        DayOfWeek day = Weekdays.NAMES.get(word);
        if (day != null) {
            String part = Timex.PARTS_OF_DAY.getOrDefault(findings.word(at + 1, sentence), "");
            return findings.addVague(first, at + (part.isEmpty() ? 1 : 2), weekday(day) + part, WHY);
        }
        int month = at < sentence.end() ? calendar.month(at) : 0;
        if (month > 0) {
            return findings.addVague(first, at + 1, String.format(Locale.ROOT, "XXXX-%02d", month), WHY);
        }
        String part = Timex.PARTS_OF_DAY.getOrDefault(word, "");
        return part.isEmpty() ? first : findings.addVague(first, at + 1, "XXXX-XX-XX" + part, WHY);
    }

    /** "Mondays", "Monday nights". */
    private int weekdays(int i, Sentence sentence) {
        String word = findings.word(i);
        if (word.endsWith("days")) {
            DayOfWeek day = Weekdays.NAMES.get(word.substring(0, word.length() - 1));
            return day == null ? i : findings.addVague(i, i + 1, weekday(day), WHY);
        }
        DayOfWeek day = word.endsWith("day") ? Weekdays.NAMES.get(word) : null;
        String next = day == null ? "" : findings.word(i + 1, sentence);
        String part = next.endsWith("s") ? Timex.PARTS_OF_DAY.get(next) : null;
        return day == null || part == null ? i : findings.addVague(i, i + 2, weekday(day) + part, WHY);
    }

    private static String weekday(DayOfWeek day) {
        return "XXXX-WXX-" + day.getValue();
    }
}
