package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/** Dates by month: "26 January 2019", "in May". */
final class CalendarDates {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("sept", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** Days as they are spoken: "March eighth". */
    private static final Map<String, Integer> SPOKEN_DAYS = Map.ofEntries(
            Map.entry("first", 1),
            Map.entry("second", 2),
            Map.entry("third", 3),
            Map.entry("fourth", 4),
            Map.entry("fifth", 5),
            Map.entry("sixth", 6),
            Map.entry("seventh", 7),
            Map.entry("eighth", 8),
            Map.entry("ninth", 9),
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12));

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");

    private static final Set<String> MODIFIERS = Set.of("this", "early", "late", "mid", "end");

    /** Further ahead than this, a date without a year is rather the last one, unless the words look ahead. */
    private static final int DAYS_AHEAD = 75;

    private final Findings findings;
    private final YearNumbers years;

    CalendarDates(Findings findings, YearNumbers years) {
        this.findings = findings;
        this.years = years;
    }

    /** "26 January 2019", "January 26, 2019", "Jan. 26", "January 2019", "2019-01-26", "last January". */
    int at(int i, Sentence sentence) {
        int iso = iso(i, sentence);
        if (iso > i) {
            return iso;
        }
        int at = i;
        String modifier = modifier(i) && i + 1 < sentence.end() ? findings.word(i) : "";
        if (!modifier.isEmpty()) {
            at = findings.word(at + 1).equals("-") && at + 2 < sentence.end() ? at + 2 : at + 1;
        }
        int day = modifier.isEmpty() ? dayNumber(at) : 0;
        int month;
        if (day > 0) {
            at += findings.word(at + 1, sentence).equals("of") ? 2 : 1;
            month = at < sentence.end() ? month(at) : 0;
            if (month == 0) {
                return i;
            }
            at++;
        } else {
            month = month(at);
            if (month == 0 || !isMonth(at)) {
                return i;
            }
            at++;
            day = dayAfterMonth(at, sentence);
            at += day > 0 ? 1 : 0;
        }
        return dated(i, at, month, day, modifier, sentence);
    }

    private boolean modifier(int i) {
        String word = findings.word(i);
        return MODIFIERS.contains(word)
                || Findings.PAST.contains(word)
                || Findings.NEXT.contains(word) && !word.equals("following");
    }

    /** Months that are also words or names are months only where the tagger takes them for names. */
    private boolean isMonth(int at) {
        return switch (findings.word(at)) {
            case "may" -> findings.tree.token(at).isProperNoun();
            case "march" -> findings.tree.token(at).isCapitalised();
            case "jan" -> findings.tree.token(at).form().endsWith(".") || !isName(at + 1);
            default -> true;
        };
    }

    private boolean isName(int at) {
        return at < findings.tree.size() && findings.tree.token(at).isProperNoun();
    }

    private int dayAfterMonth(int at, Sentence sentence) {
        if (at >= sentence.end() || YearNumbers.isFigures(findings.word(at))) {
            return 0;
        }
        int spoken = SPOKEN_DAYS.getOrDefault(findings.word(at), 0);
        if (spoken > 0) {
            return at + 1 < sentence.end() && findings.tree.token(at + 1).isNoun() ? 0 : spoken;
        }
        return findings.unit(at + 1, sentence) == null ? dayNumber(at) : 0;
    }

    /** The year told behind day and month, or else the nearest. */
    private int dated(int first, int end, int month, int day, String modifier, Sentence sentence) {
        int comma = findings.word(end, sentence).equals(",") && end + 1 < sentence.end() ? end + 1 : end;
        YearNumbers.Read told = years.at(comma, sentence);
        boolean spoken = told.end() > comma + 1;
        if (told.year() > 0 && !(spoken && comma > end)) {
            return findings.add(first, told.end(), Findings.date(told.year(), month, day), "a date of the calendar");
        }
        if (findings.published == null) {
            return findings.add(first, end, null, "a date without a year, in a report without a date");
        }
        int sideways = RelativeTimes.SIDES.getOrDefault(findings.word(end, sentence), RelativeTimes.NOWHERE);
        if (sideways != RelativeTimes.NOWHERE
                && findings.word(end + 1, sentence).equals("year")) {
            return findings.add(
                    first,
                    end + 2,
                    Findings.date(findings.published.getYear() + sideways, month, day),
                    "counted from the year of publication");
        }
        return findings.add(
                first,
                end,
                nearest(month, day, outlook(first, end, modifier, sentence)),
                "the nearest such date to the day of publication");
    }

    private enum Side {
        BACK,
        AHEAD,
        THIS_YEAR,
        TOLD,
        OPEN
    }

    private Side outlook(int first, int end, String modifier, Sentence sentence) {
        if (Findings.PAST.contains(modifier)) {
            return Side.BACK;
        }
        if (modifier.equals("this")) {
            return Side.THIS_YEAR;
        }
        String before = findings.word(first - 1, sentence);
        if (Findings.NEXT.contains(modifier)
                || before.equals("until")
                || !before.equals("since") && findings.outlook.isAhead(first, end)) {
            return Side.AHEAD;
        }
        return before.equals("since") || findings.outlook.isBack(first, end) ? Side.TOLD : Side.OPEN;
    }

    private int iso(int i, Sentence sentence) {
        boolean fits = i + 4 < sentence.end()
                && YearNumbers.isFigures(findings.word(i))
                && findings.word(i + 1).equals("-")
                && findings.word(i + 3).equals("-")
                && isTwoFigures(i + 2)
                && isTwoFigures(i + 4);
        if (!fits) {
            return i;
        }
        PartialDate value = Findings.date(Integer.parseInt(findings.word(i)), dayNumber(i + 2), dayNumber(i + 4));
        return value == null ? i : findings.add(i, i + 5, value, "a date of the calendar");
    }

    private boolean isTwoFigures(int i) {
        return findings.word(i).length() == 2 && dayNumber(i) > 0;
    }

    /** Without a year, a date is the last one before publication unless the words look ahead or it is close ahead. */
    private @Nullable PartialDate nearest(int month, int day, Side side) {
        LocalDate today = Objects.requireNonNull(findings.published);
        int year = today.getYear();
        PartialDate candidate = Findings.date(year, month, day);
        if (candidate == null || side == Side.THIS_YEAR) {
            return candidate;
        }
        boolean later = candidate.earliest().isAfter(today);
        boolean earlier = candidate.latest().isBefore(today);
        return switch (side) {
            case BACK -> earlier ? candidate : Findings.date(year - 1, month, day);
            case AHEAD -> earlier ? Findings.date(year + 1, month, day) : candidate;
            default -> {
                LocalDate limit = side == Side.TOLD && day == 0 ? today : today.plusDays(DAYS_AHEAD);
                PartialDate next = Findings.date(year + 1, month, day);
                if (later && candidate.earliest().isAfter(limit)) {
                    yield Findings.date(year - 1, month, day);
                }
                boolean close = side == Side.OPEN
                        && earlier
                        && next != null
                        && !next.earliest().isAfter(limit);
                yield close ? next : candidate;
            }
        };
    }

    /** The month that a token names, or 0. */
    int month(int i) {
        return findings.tree.token(i).isCapitalised() ? MONTHS.getOrDefault(findings.word(i), 0) : 0;
    }

    /** The same, or 0 outside the sentence. */
    int dayNumber(int i, Sentence sentence) {
        return sentence.holds(i) ? dayNumber(i) : 0;
    }

    /** The day of a month that a token names ("26", "3rd"), or 0. */
    int dayNumber(int i) {
        String word = findings.word(i);
        int length = 0;
        while (length < word.length() && word.charAt(length) >= '0' && word.charAt(length) <= '9') {
            length++;
        }
        boolean fits =
                (length == 1 || length == 2) && (length == word.length() || ENDINGS.contains(word.substring(length)));
        int day = fits ? Integer.parseInt(word.substring(0, length)) : 0;
        return day <= 31 ? day : 0;
    }
}
