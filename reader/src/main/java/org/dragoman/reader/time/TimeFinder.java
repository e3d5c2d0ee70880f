package org.dragoman.reader.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.TimeExpression;
import org.dragoman.reader.layer.Token;
import org.dragoman.reader.layer.Tree;
import org.dragoman.reader.number.NumberWords;
import org.jspecify.annotations.Nullable;

/**
 * Finds words of time and the days they mean, counted from the day of publication, or from the date told last where the
 * words say so ("the day before").
 */
public final class TimeFinder {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1), Map.entry("february", 2), Map.entry("march", 3), Map.entry("april", 4),
            Map.entry("may", 5), Map.entry("june", 6), Map.entry("july", 7), Map.entry("august", 8),
            Map.entry("september", 9), Map.entry("october", 10), Map.entry("november", 11), Map.entry("december", 12),
            Map.entry("jan", 1), Map.entry("feb", 2), Map.entry("mar", 3), Map.entry("apr", 4), Map.entry("jun", 6),
            Map.entry("jul", 7), Map.entry("aug", 8), Map.entry("sep", 9), Map.entry("sept", 9), Map.entry("oct", 10),
            Map.entry("nov", 11), Map.entry("dec", 12));

    private static final Map<String, DayOfWeek> WEEKDAYS = Map.ofEntries(
            Map.entry("monday", DayOfWeek.MONDAY), Map.entry("tuesday", DayOfWeek.TUESDAY),
            Map.entry("wednesday", DayOfWeek.WEDNESDAY), Map.entry("thursday", DayOfWeek.THURSDAY),
            Map.entry("friday", DayOfWeek.FRIDAY), Map.entry("saturday", DayOfWeek.SATURDAY),
            Map.entry("sunday", DayOfWeek.SUNDAY));

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "hour", ChronoUnit.HOURS, "day", ChronoUnit.DAYS, "week", ChronoUnit.WEEKS, "month", ChronoUnit.MONTHS,
            "year", ChronoUnit.YEARS, "decade", ChronoUnit.DECADES, "minute", ChronoUnit.MINUTES);

    private static final Set<String> PAST = Set.of("last", "past", "previous");
    private static final Set<String> NEXT = Set.of("next", "coming", "following");
    private static final Set<String> BEFORE_YEARS =
            Set.of("in", "since", "of", "by", "from", "during", "until", "after", "before", "for", "through", "early", "late", "mid", "the", "and", "to", "between", "around");

    private final Tree tree;
    private final @Nullable LocalDate published;
    private final List<TimeExpression> found = new ArrayList<>();
    private @Nullable LocalDate toldLast;

    private TimeFinder(Tree tree, @Nullable LocalDate published) {
        this.tree = tree;
        this.published = published;
    }

    /** The words of time of a report, in the order of its text. */
    public static List<TimeExpression> find(Document document, Tree tree, List<Sentence> sentences) {
        PartialDate day = document.published();
        LocalDate published = day != null && day.precision() == PartialDate.Precision.DAY ? day.earliest() : null;
        TimeFinder finder = new TimeFinder(tree, published);
        for (Sentence sentence : sentences) {
            int i = sentence.first();
            while (i < sentence.end()) {
                int before = finder.found.size();
                i = finder.at(i, sentence);
                if (finder.found.size() == before) {
                    i++;
                }
            }
        }
        return List.copyOf(finder.found);
    }

    /** Reads an expression that begins here; returns where it ends, or {@code i} if there is none. */
    private int at(int i, Sentence sentence) {
        int end = calendar(i, sentence);
        end = end > i ? end : weekday(i, sentence);
        end = end > i ? end : deictic(i, sentence);
        end = end > i ? end : counted(i, sentence);
        return end > i ? end : year(i, sentence);
    }

    /** "26 January 2019", "January 26, 2019", "Jan. 26", "January 2019", "2019-01-26", "last January". */
    private int calendar(int i, Sentence sentence) {
        int iso = iso(i, sentence);
        if (iso > i) {
            return iso;
        }
        int at = i;
        boolean ago = PAST.contains(word(at));
        boolean ahead = NEXT.contains(word(at)) && !word(at).equals("following");
        boolean modified = ago || ahead || Set.of("this", "early", "late", "mid", "end").contains(word(at));
        if (modified && at + 1 < sentence.end()) {
            at++;
            if (word(at).equals("-") && at + 1 < sentence.end()) {
                at++;
            }
        }
        int day = dayNumber(at);
        int month;
        if (day > 0 && !modified) {
            at++;
            if (at < sentence.end() && word(at).equals("of")) {
                at++;
            }
            month = at < sentence.end() ? month(at) : 0;
            if (month == 0) {
                return i;
            }
            at++;
        } else {
            month = month(at);
            if (month == 0 || word(at).equals("may") && !tree.token(at).isProperNoun() || word(at).equals("march") && !tree.token(at).isCapitalised()) {
                return i;
            }
            at++;
            day = at < sentence.end() && !isYear(at) ? dayNumber(at) : 0;
            if (day > 0 && at + 1 < sentence.end() && UNITS.containsKey(tree.token(at + 1).lemma())) {
                day = 0;
            }
            at += day > 0 ? 1 : 0;
        }
        int year = 0;
        if (at < sentence.end() && word(at).equals(",") && at + 1 < sentence.end() && isYear(at + 1)) {
            at++;
        }
        if (at < sentence.end() && isYear(at)) {
            year = Integer.parseInt(word(at));
            at++;
        }
        if (year > 0) {
            return add(i, at, date(year, month, day), "a date of the calendar");
        }
        if (published == null) {
            return add(i, at, null, "a date without a year, in a report without a date");
        }
        return add(i, at, nearest(month, day, ago, ahead || isFuture(i)), "the nearest such date to the day of publication");
    }

    private int iso(int i, Sentence sentence) {
        boolean fits = i + 4 < sentence.end() && isYear(i) && word(i + 1).equals("-") && word(i + 3).equals("-")
                && word(i + 2).matches("\\d\\d") && word(i + 4).matches("\\d\\d");
        if (!fits) {
            return i;
        }
        PartialDate value = date(Integer.parseInt(word(i)), Integer.parseInt(word(i + 2)), Integer.parseInt(word(i + 4)));
        return value == null ? i : add(i, i + 5, value, "a date of the calendar");
    }

    private @Nullable PartialDate date(int year, int month, int day) {
        try {
            return new PartialDate(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Without a year, a date is the last one before publication unless the words look ahead. */
    private @Nullable PartialDate nearest(int month, int day, boolean ago, boolean ahead) {
        LocalDate today = java.util.Objects.requireNonNull(published);
        int year = today.getYear();
        PartialDate candidate = date(year, month, day);
        if (candidate == null) {
            return null;
        }
        boolean later = candidate.earliest().isAfter(today);
        boolean earlier = candidate.latest().isBefore(today);
        if (later && (ago || !ahead && candidate.earliest().isAfter(today.plusMonths(2)) || !ahead && day == 0)) {
            return date(year - 1, month, day);
        }
        if (later && !ahead && day != 0 && !ago) {
            return candidate;
        }
        return earlier && ahead ? date(year + 1, month, day) : candidate;
    }

    private int weekday(int i, Sentence sentence) {
        int at = i;
        boolean ago = PAST.contains(word(at));
        boolean ahead = NEXT.contains(word(at));
        if ((ago || ahead || word(at).equals("this")) && at + 1 < sentence.end()) {
            at++;
        }
        DayOfWeek day = WEEKDAYS.get(word(at));
        if (day == null) {
            return i;
        }
        at++;
        if (at < sentence.end() && Set.of("morning", "afternoon", "evening", "night").contains(word(at))) {
            at++;
        }
        int month = calendarAfterWeekday(at, sentence);
        if (month > at) {
            TimeExpression dated = found.remove(found.size() - 1);
            return add(i, month, dated.value(), dated.why());
        }
        if (published == null) {
            return add(i, at, null, "a weekday, in a report without a date");
        }
        boolean future = ahead || !ago && isFuture(i);
        LocalDate value = future
                ? published.with(TemporalAdjusters.next(day))
                : ago ? published.with(TemporalAdjusters.previous(day)) : published.with(TemporalAdjusters.previousOrSame(day));
        return add(i, at, PartialDate.of(value), future ? "the next such weekday after publication" : "the last such weekday before publication");
    }

    private int calendarAfterWeekday(int at, Sentence sentence) {
        int begin = at < sentence.end() && word(at).equals(",") ? at + 1 : at;
        return begin < sentence.end() && (month(begin) > 0 || dayNumber(begin) > 0) ? Math.max(at, calendar(begin, sentence)) : at;
    }

    /** "today", "yesterday", "last week", "this month", "the day before", "earlier this year". */
    private int deictic(int i, Sentence sentence) {
        String word = word(i);
        String next = i + 1 < sentence.end() ? word(i + 1) : "";
        String third = i + 2 < sentence.end() ? word(i + 2) : "";
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
        if (word.equals("the") && Set.of("day", "night", "week", "month", "year").contains(next) && Set.of("before", "after", "earlier").contains(third)) {
            return fromToldLast(i, i + 3, next, third.equals("after") ? 1 : -1);
        }
        if (Set.of("the", "a").contains(word) && Set.of("previous", "next", "following").contains(next) && UNITS.containsKey(third)) {
            return fromToldLast(i, i + 3, third, next.equals("previous") ? -1 : 1);
        }
        int sign = PAST.contains(word) ? -1 : NEXT.contains(word) ? 1 : word.equals("this") ? 0 : 2;
        if (sign != 2 && next.equals("weekend") && published != null) {
            LocalDate saturday = published.with(sign > 0 ? TemporalAdjusters.next(DayOfWeek.SATURDAY) : TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            return add(i, i + 2, PartialDate.of(saturday), "the Saturday of that weekend");
        }
        return sign != 2 && Set.of("week", "month", "year").contains(next) ? whole(i, i + 2, next, sign) : i;
    }

    private int relative(int first, int end, int days) {
        return published == null
                ? add(first, end, null, "counted from a day of publication that is not known")
                : add(first, end, PartialDate.of(published.plusDays(days)), "counted from the day of publication");
    }

    private int fromToldLast(int first, int end, String unit, int sign) {
        LocalDate base = toldLast != null ? toldLast : published;
        if (base == null) {
            return add(first, end, null, "counted from a date that is not known");
        }
        String why = toldLast != null ? "counted from the date told last" : "counted from the day of publication";
        return switch (unit) {
            case "day", "night" -> add(first, end, PartialDate.of(base.plusDays(sign)), why);
            case "week" -> add(first, end, monthOf(base.plusWeeks(sign)), why + "; a week is told as its month");
            case "month" -> add(first, end, monthOf(base.plusMonths(sign)), why);
            default -> add(first, end, new PartialDate(base.getYear() + sign, 0, 0), why);
        };
    }

    private int whole(int first, int end, String unit, int sign) {
        if (published == null) {
            return add(first, end, null, "counted from a day of publication that is not known");
        }
        return switch (unit) {
            case "week" -> add(first, end, monthOf(published.plusWeeks(sign)), "counted from the day of publication; a week is told as its month");
            case "month" -> add(first, end, monthOf(published.plusMonths(sign)), "counted from the day of publication");
            default -> add(first, end, new PartialDate(published.getYear() + sign, 0, 0), "counted from the day of publication");
        };
    }

    private static PartialDate monthOf(LocalDate day) {
        return new PartialDate(day.getYear(), day.getMonthValue(), 0);
    }

    /** "two months ago", "within 72 hours", "eight days", "an eight-day". */
    private int counted(int i, Sentence sentence) {
        double number = NumberWords.value(word(i));
        int at = i + 1;
        if (Double.isNaN(number) && (word(i).equals("a") || word(i).equals("an"))) {
            number = 1;
        }
        if (Double.isNaN(number)) {
            return i;
        }
        if (at < sentence.end() && word(at).equals("-")) {
            at++;
        }
        if (at < sentence.end() && Set.of("more", "further", "full", "consecutive").contains(word(at))) {
            at++;
        }
        ChronoUnit unit = at < sentence.end() ? UNITS.get(tree.token(at).lemma()) : null;
        if (unit == null || number > 100_000) {
            return i;
        }
        at++;
        String follow = at < sentence.end() ? word(at) : "";
        String before = i > sentence.first() ? word(i - 1) : "";
        long count = Math.round(number);
        if (follow.equals("ago") || follow.equals("earlier") || follow.equals("later")) {
            LocalDate base = follow.equals("ago") || toldLast == null ? published : toldLast;
            int sign = follow.equals("later") ? 1 : -1;
            return add(i, at + 1, base == null ? null : away(base, sign * count, unit), "counted back from the day of publication");
        }
        if (count == 1 && Set.of("a", "an").contains(word(i)) && !Set.of("within", "in", "for", "of").contains(before)) {
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
        found.add(new TimeExpression(i, at, tree.span(i, at - 1), text(i, at), null, iso, false, "a length of time"));
        return at;
    }

    private static PartialDate away(LocalDate base, long count, ChronoUnit unit) {
        LocalDate day = unit == ChronoUnit.HOURS || unit == ChronoUnit.MINUTES ? base : base.plus(count, unit);
        return switch (unit) {
            case MONTHS -> monthOf(day);
            case YEARS, DECADES -> new PartialDate(day.getYear(), 0, 0);
            case WEEKS -> Math.abs(count) > 3 ? monthOf(day) : PartialDate.of(day);
            default -> PartialDate.of(day);
        };
    }

    private int year(int i, Sentence sentence) {
        if (!isYear(i) || i == sentence.first() || i + 1 < sentence.end() && tree.token(i + 1).isNoun() && !tree.token(i + 1).isProperNoun() && tree.token(i + 1).tag().equals("NNS")) {
            return i;
        }
        boolean introduced = BEFORE_YEARS.contains(word(i - 1));
        return introduced ? add(i, i + 1, new PartialDate(Integer.parseInt(word(i)), 0, 0), "a year") : i;
    }

    private int add(int first, int end, @Nullable PartialDate value, String why) {
        boolean future = value != null && published != null && value.earliest().isAfter(published);
        found.add(new TimeExpression(first, end, tree.span(first, end - 1), text(first, end), value, null, future, why));
        if (value != null && value.precision() == PartialDate.Precision.DAY) {
            toldLast = value.earliest();
        }
        return end;
    }

    /** Whether the verb above stands in the future. */
    private boolean isFuture(int token) {
        int at = token;
        for (int steps = 0; at != Token.ROOT && steps < 6; steps++) {
            Token here = tree.token(at);
            if (here.isVerb()) {
                return tree.hasChild(at, child -> child.relation().equals("aux") && Set.of("will", "shall", "would", "'ll", "’ll").contains(child.form().toLowerCase(Locale.ROOT)))
                        || here.tag().equals("VB") && tree.hasChild(at, child -> child.tag().equals("TO"));
            }
            at = here.head();
        }
        return false;
    }

    private String word(int i) {
        String form = tree.token(i).form().toLowerCase(Locale.ROOT);
        return form.length() > 1 && form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    }

    private int month(int i) {
        return tree.token(i).isCapitalised() ? MONTHS.getOrDefault(word(i), 0) : 0;
    }

    private int dayNumber(int i) {
        String word = word(i).replaceFirst("(st|nd|rd|th)$", "");
        return word.length() <= 2 && !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9') && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 31
                ? Integer.parseInt(word)
                : 0;
    }

    private boolean isYear(int i) {
        String word = word(i);
        return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9') && word.compareTo("1500") >= 0 && word.compareTo("2100") < 0;
    }

    private String text(int first, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = first; i < end; i++) {
            boolean spaced = i > first
                    && tree.token(i).span().begin() > tree.token(i - 1).span().end();
            text.append(spaced ? " " : "").append(tree.token(i).form());
        }
        return text.toString();
    }
}
