package org.dragoman.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/** Times told from the day of publication or from the date told last: "yesterday", "last week", "the day before". */
final class RelativeTimes {

    /** The way from here that a word points. */
    static final Map<String, Integer> SIDES =
            Map.of("last", -1, "past", -1, "previous", -1, "this", 0, "next", 1, "coming", 1, "following", 1);

    /** Where a word points nowhere. */
    static final int NOWHERE = 2;

    private static final Set<String> PARTS = Set.of("early", "late", "mid");
    private static final Set<String> WIDENING = Set.of("full", "fiscal", "current", "latest", "whole", "entire");
    private static final Set<String> ENDING = Set.of("ended", "ending", "to");
    private static final Set<String> FROM_PUBLICATION = Set.of(
            "today",
            "tonight",
            "yesterday",
            "tomorrow",
            "overnight",
            "last",
            "past",
            "previous",
            "this",
            "next",
            "coming",
            "following",
            "the",
            "a",
            "that");

    private final Findings findings;
    private final @Nullable LocalDate published;

    RelativeTimes(Findings findings) {
        this.findings = findings;
        this.published = findings.published;
    }

    /** The words, with "early", "late" or "mid-" before them where they stand there. */
    int at(int i, Sentence sentence) {
        int begin = i;
        if (PARTS.contains(findings.word(i))) {
            begin = findings.word(i + 1, sentence).equals("-") ? i + 2 : i + 1;
            if (begin >= sentence.end() || findings.word(begin).equals("the")) {
                return i;
            }
        }
        return FROM_PUBLICATION.contains(findings.word(begin)) ? read(i, begin, sentence) : i;
    }

    private int read(int first, int i, Sentence sentence) {
        String word = findings.word(i);
        String next = findings.word(i + 1, sentence);
        String third = findings.word(i + 2, sentence);
        switch (word) {
            case "today" -> {
                return relative(first, i + 1, 0, "");
            }
            case "tonight" -> {
                return relative(first, i + 1, 0, "TNI");
            }
            case "yesterday" -> {
                int end = Timex.PARTS_OF_DAY.containsKey(next) ? i + 2 : i + 1;
                return relative(first, end, -1, Timex.PARTS_OF_DAY.getOrDefault(next, ""));
            }
            case "tomorrow" -> {
                int end = Timex.PARTS_OF_DAY.containsKey(next) ? i + 2 : i + 1;
                return relative(first, end, 1, Timex.PARTS_OF_DAY.getOrDefault(next, ""));
            }
            case "overnight" -> {
                return relative(first, i + 1, -1, "TNI");
            }
            case "the", "a" -> {
                return afterArticle(first, i, next, third, sentence);
            }
            case "that" -> {
                return pointing(first, i, next);
            }
            default -> {}
        }
        if (word.equals("last") && next.equals("night")) {
            return relative(first, i + 2, -1, "TNI");
        }
        if (word.equals("this") && Timex.PARTS_OF_DAY.containsKey(next)) {
            return relative(first, i + 2, 0, Timex.PARTS_OF_DAY.getOrDefault(next, ""));
        }
        int sign = SIDES.getOrDefault(word, NOWHERE);
        if (next.equals("weekend") && published != null) {
            LocalDate saturday = saturday(sign > 0);
            return findings.add(
                    first, i + 2, Findings.dayOf(saturday), Timex.weekend(saturday), "the Saturday of that weekend");
        }
        return sign != NOWHERE && Set.of("week", "month", "year").contains(next)
                ? whole(first, i + 2, next, sign)
                : first;
    }

    private LocalDate saturday(boolean ahead) {
        LocalDate today = published == null ? LocalDate.MIN : published;
        return today.with(
                ahead
                        ? TemporalAdjusters.next(DayOfWeek.SATURDAY)
                        : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
    }

    private int afterArticle(int first, int i, String next, String third, Sentence sentence) {
        if (findings.word(i).equals("the")
                && Set.of("day", "night", "week", "month", "year").contains(next)
                && Set.of("before", "after", "earlier").contains(third)) {
            return fromToldLast(first, i + 3, next, third.equals("after") ? 1 : -1);
        }
        if (Set.of("previous", "next", "following").contains(next)) {
            int sign = next.equals("previous") ? -1 : 1;
            ChronoUnit unit = findings.unit(i + 2, sentence);
            boolean known = unit != null
                    && unit != ChronoUnit.CENTURIES
                    && findings.tree.token(i + 2).tag().equals("NN");
            return known ? fromToldLast(first, i + 3, third, sign) : first;
        }
        return findings.word(i).equals("the") ? running(first, i, sentence) : first;
    }

    /** "the weekend", "the year", "the week": those that run, or a year by its accounts. They date nothing by themselves. */
    private int running(int first, int i, Sentence sentence) {
        int at = i + 1;
        while (WIDENING.contains(findings.word(at, sentence))) {
            at++;
        }
        String unit = findings.word(at, sentence);
        String follow = findings.word(at + 1, sentence);
        if (published == null
                || !Set.of("weekend", "year", "week", "month").contains(unit)
                || Set.of("-", "of").contains(follow)) {
            return first;
        }
        if (unit.equals("weekend")) {
            boolean ahead = findings.outlook.isAhead(i, at + 1);
            return findings.addVague(first, at + 1, Timex.weekend(saturday(ahead)), "the nearest weekend");
        }
        if (unit.equals("year")
                && (ENDING.contains(follow)
                        || at == i + 2 && findings.word(i + 1).equals("fiscal"))) {
            return findings.addVague(first, at + 1, "P1Y", "a year by its accounts");
        }
        String timex = switch (unit) {
            case "year" -> Timex.year(published.getYear());
            case "week" -> Timex.week(published);
            default -> String.valueOf(Findings.monthOf(published));
        };
        return findings.addVague(first, at + 1, timex, "the one that runs on the day of publication");
    }

    /** "that day", "that year": the one told last. */
    private int pointing(int first, int i, String unit) {
        LocalDate told = findings.toldLast();
        if (told == null || !Set.of("day", "week", "month", "year").contains(unit)) {
            return first;
        }
        String timex = switch (unit) {
            case "day" -> told.toString();
            case "week" -> Timex.week(told);
            case "month" -> String.valueOf(Findings.monthOf(told));
            default -> Timex.year(told.getYear());
        };
        return findings.addVague(first, i + 2, timex, "the date told last");
    }

    private int relative(int first, int end, int days, String part) {
        return published == null
                ? findings.add(first, end, null, "counted from a day of publication that is not known")
                : findings.addDay(first, end, published.plusDays(days), part, "counted from the day of publication");
    }

    private int fromToldLast(int first, int end, String unit, int sign) {
        LocalDate told = findings.toldLast();
        LocalDate base = told != null ? told : published;
        if (base == null) {
            return findings.add(first, end, null, "counted from a date that is not known");
        }
        return shifted(
                first,
                end,
                unit,
                base,
                sign,
                told != null ? "counted from the date told last" : "counted from the day of publication");
    }

    private int whole(int first, int end, String unit, int sign) {
        return published == null
                ? findings.add(first, end, null, "counted from a day of publication that is not known")
                : shifted(first, end, unit, published, sign, "counted from the day of publication");
    }

    private int shifted(int first, int end, String unit, LocalDate base, int sign, String why) {
        return switch (unit) {
            case "day" -> findings.addDay(first, end, base.plusDays(sign), "", why);
            case "night" -> findings.addDay(first, end, base.plusDays(sign), "TNI", why);
            case "week" -> {
                LocalDate day = base.plusWeeks(sign);
                PartialDate month = Findings.monthOf(day);
                yield findings.add(
                        first, end, month, month == null ? "" : Timex.week(day), why + "; a week is told as its month");
            }
            case "month" -> findings.add(first, end, Findings.monthOf(base.plusMonths(sign)), why);
            default -> findings.add(first, end, Findings.date(base.getYear() + sign, 0, 0), why);
        };
    }
}
