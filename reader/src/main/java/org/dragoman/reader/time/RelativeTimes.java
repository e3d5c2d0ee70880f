package org.dragoman.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.number.NumberWords;
import org.jspecify.annotations.Nullable;

/** Times told from the day of publication or from the date told last, and lengths of time. */
final class RelativeTimes {

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY),
            Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY),
            Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY),
            Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));

    private final Findings findings;
    private final CalendarDates calendar;
    private final @Nullable LocalDate published;

    RelativeTimes(Findings findings, CalendarDates calendar) {
        this.findings = findings;
        this.calendar = calendar;
        this.published = findings.published;
    }

    /** "on Monday", "last Friday", "Monday, 21 January". */
    int weekday(int i, Sentence sentence) {
        int at = i;
        boolean ago = Findings.PAST.contains(findings.word(at));
        boolean ahead = Findings.NEXT.contains(findings.word(at));
        if ((ago || ahead || findings.word(at).equals("this")) && at + 1 < sentence.end()) {
            at++;
        }
        DayOfWeek day = WEEKDAYS.get(findings.word(at));
        if (day == null) {
            return i;
        }
        at++;
        if (at < sentence.end()
                && Set.of("morning", "afternoon", "evening", "night").contains(findings.word(at))) {
            at++;
        }
        int month = calendarAfterWeekday(at, sentence);
        if (month > at) {
            TimeExpression dated = findings.withdraw();
            return findings.add(i, month, dated.value(), dated.why());
        }
        if (published == null) {
            return findings.add(i, at, null, "a weekday, in a report without a date");
        }
        boolean future = ahead || !ago && findings.isFuture(i);
        LocalDate value = future
                ? published.with(TemporalAdjusters.next(day))
                : ago
                        ? published.with(TemporalAdjusters.previous(day))
                        : published.with(TemporalAdjusters.previousOrSame(day));
        return findings.add(
                i,
                at,
                Findings.dayOf(value),
                future ? "the next such weekday after publication" : "the last such weekday before publication");
    }

    private int calendarAfterWeekday(int at, Sentence sentence) {
        int begin = at < sentence.end() && findings.word(at).equals(",") ? at + 1 : at;
        return begin < sentence.end() && (calendar.month(begin) > 0 || calendar.dayNumber(begin) > 0)
                ? Math.max(at, calendar.at(begin, sentence))
                : at;
    }

    /** "today", "yesterday", "last week", "this month", "the day before", "earlier this year". */
    int deictic(int i, Sentence sentence) {
        String word = findings.word(i);
        String next = i + 1 < sentence.end() ? findings.word(i + 1) : "";
        String third = i + 2 < sentence.end() ? findings.word(i + 2) : "";
        switch (word) {
            case "today", "tonight" -> {
                return relative(i, i + 1, 0);
            }
            case "yesterday" -> {
                return relative(i, i + 1, -1);
            }
            case "tomorrow" -> {
                return relative(i, i + 1, 1);
            }
            default -> {}
        }
        if (word.equals("last") && next.equals("night") || word.equals("overnight")) {
            return relative(i, word.equals("overnight") ? i + 1 : i + 2, -1);
        }
        if (word.equals("this") && Set.of("morning", "afternoon", "evening").contains(next)) {
            return relative(i, i + 2, 0);
        }
        if (word.equals("the")
                && Set.of("day", "night", "week", "month", "year").contains(next)
                && Set.of("before", "after", "earlier").contains(third)) {
            return fromToldLast(i, i + 3, next, third.equals("after") ? 1 : -1);
        }
        if (Set.of("the", "a").contains(word)
                && Set.of("previous", "next", "following").contains(next)
                && Findings.UNITS.containsKey(third)) {
            return fromToldLast(i, i + 3, third, next.equals("previous") ? -1 : 1);
        }
        int sign = Findings.PAST.contains(word) ? -1 : Findings.NEXT.contains(word) ? 1 : word.equals("this") ? 0 : 2;
        if (sign != 2 && next.equals("weekend") && published != null) {
            LocalDate saturday = published.with(
                    sign > 0
                            ? TemporalAdjusters.next(DayOfWeek.SATURDAY)
                            : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return findings.add(i, i + 2, Findings.dayOf(saturday), "the Saturday of that weekend");
        }
        return sign != 2 && Set.of("week", "month", "year").contains(next) ? whole(i, i + 2, next, sign) : i;
    }

    private int relative(int first, int end, int days) {
        return published == null
                ? findings.add(first, end, null, "counted from a day of publication that is not known")
                : findings.add(
                        first, end, Findings.dayOf(published.plusDays(days)), "counted from the day of publication");
    }

    private int fromToldLast(int first, int end, String unit, int sign) {
        LocalDate base = findings.toldLast() != null ? findings.toldLast() : published;
        if (base == null) {
            return findings.add(first, end, null, "counted from a date that is not known");
        }
        String why =
                findings.toldLast() != null ? "counted from the date told last" : "counted from the day of publication";
        return switch (unit) {
            case "day", "night" -> findings.add(first, end, Findings.dayOf(base.plusDays(sign)), why);
            case "week" ->
                findings.add(first, end, Findings.monthOf(base.plusWeeks(sign)), why + "; a week is told as its month");
            case "month" -> findings.add(first, end, Findings.monthOf(base.plusMonths(sign)), why);
            default -> findings.add(first, end, Findings.date(base.getYear() + sign, 0, 0), why);
        };
    }

    private int whole(int first, int end, String unit, int sign) {
        if (published == null) {
            return findings.add(first, end, null, "counted from a day of publication that is not known");
        }
        return switch (unit) {
            case "week" ->
                findings.add(
                        first,
                        end,
                        Findings.monthOf(published.plusWeeks(sign)),
                        "counted from the day of publication; a week is told as its month");
            case "month" ->
                findings.add(
                        first,
                        end,
                        Findings.monthOf(published.plusMonths(sign)),
                        "counted from the day of publication");
            default ->
                findings.add(
                        first,
                        end,
                        Findings.date(published.getYear() + sign, 0, 0),
                        "counted from the day of publication");
        };
    }

    /** "two months ago", "within 72 hours", "eight days", "an eight-day". */
    int counted(int i, Sentence sentence) {
        double number = NumberWords.value(findings.word(i));
        int at = i + 1;
        if (Double.isNaN(number)
                && (findings.word(i).equals("a") || findings.word(i).equals("an"))) {
            number = 1;
        }
        if (Double.isNaN(number)) {
            return i;
        }
        if (at < sentence.end() && findings.word(at).equals("-")) {
            at++;
        }
        if (at < sentence.end()
                && Set.of("more", "further", "full", "consecutive").contains(findings.word(at))) {
            at++;
        }
        ChronoUnit unit =
                at < sentence.end() ? Findings.UNITS.get(findings.tree.token(at).lemma()) : null;
        if (unit == null || number > 100_000) {
            return i;
        }
        at++;
        String follow = at < sentence.end() ? findings.word(at) : "";
        String before = i > sentence.first() ? findings.word(i - 1) : "";
        long count = Math.round(number);
        if (follow.equals("ago") || follow.equals("earlier") || follow.equals("later")) {
            LocalDate base = follow.equals("ago") || findings.toldLast() == null ? published : findings.toldLast();
            int sign = follow.equals("later") ? 1 : -1;
            return findings.add(
                    i,
                    at + 1,
                    base == null ? null : away(base, sign * count, unit),
                    "counted back from the day of publication");
        }
        if (count == 1
                && Set.of("a", "an").contains(findings.word(i))
                && !Set.of("within", "in", "for", "of").contains(before)) {
            return i;
        }
        String iso = switch (unit) {
            case HOURS -> "PT" + count + "H";
            case MINUTES -> "PT" + count + "M";
            case DAYS -> "P" + count + "D";
            case WEEKS -> "P" + count + "W";
            case MONTHS -> "P" + count + "M";
            case YEARS -> "P" + count + "Y";
            default -> "P" + 10 * count + "Y";
        };
        return findings.addDuration(i, at, iso);
    }

    private static @Nullable PartialDate away(LocalDate base, long count, ChronoUnit unit) {
        LocalDate day = switch (unit) {
            case HOURS -> base.plusDays(count / 24);
            case MINUTES -> base.plusDays(count / (24 * 60));
            default -> base.plus(count, unit);
        };
        return switch (unit) {
            case MONTHS -> Findings.monthOf(day);
            case YEARS, DECADES -> Findings.date(day.getYear(), 0, 0);
            case WEEKS -> Math.abs(count) > 3 ? Findings.monthOf(day) : Findings.dayOf(day);
            default -> Findings.dayOf(day);
        };
    }
}
