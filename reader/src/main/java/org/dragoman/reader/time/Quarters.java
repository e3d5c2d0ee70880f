package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Quarters and halves of years: "the third quarter", "this year's second quarter", "the 1988 quarter", "the year-earlier
 * quarter", "the first half of 1990".
 *
 * <p>No record can hold a quarter; only a year told with it dates anything.
 */
final class Quarters {

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

    private static final Set<String> POINTING = Set.of("the", "this", "last", "next", "that");

    private static final Set<String> NARROWING = Set.of(
            "fiscal", "latest", "current", "comparable", "corresponding", "previous", "same", "full", "calendar", "-");

    private static final Set<String> ENDING = Set.of("ended", "ending");

    private static final int MOST_WORDS = 8;

    private final Findings findings;
    private final CalendarDates calendar;
    private final YearNumbers years;

    Quarters(Findings findings, CalendarDates calendar, YearNumbers years) {
        this.findings = findings;
        this.calendar = calendar;
        this.years = years;
    }

    /**
     * What was read before the word "quarter".
     *
     * @param end where that word is awaited
     * @param pointer "the", "this", "last" or "next"; "latest", "current" and "previous" count as those; else empty
     * @param ordinal 1 to 4, or 0
     * @param year the year told, or 0
     * @param yearBefore whether it is the one of the year before
     */
    private record Lead(int end, String pointer, int ordinal, int year, boolean yearBefore) {}

    int at(int i, Sentence sentence) {
        String word = findings.word(i);
        boolean opens = POINTING.contains(word)
                || NARROWING.contains(word)
                || ORDINALS.containsKey(word)
                || word.equals("year")
                || YearNumbers.isFigures(word);
        if (!opens || word.equals("-") || word.equals("same") || word.equals("full")) {
            return i;
        }
        Lead lead = lead(i, sentence);
        String head = findings.word(lead.end(), sentence);
        boolean latest = lead.pointer().equals("latest");
        boolean compared = lead.yearBefore()
                || lead.year() > 0
                || latest
                || !lead.pointer().isEmpty()
                        && yearBehind(lead.end() + 1, sentence).year() > 0;
        if (head.equals("quarter") || head.equals("period") && compared && (latest || findings.quarterTold() != null)) {
            return quarter(i, lead, sentence);
        }
        if (head.equals("half") && lead.ordinal() > 0 && lead.ordinal() <= 2) {
            return half(i, lead, sentence);
        }
        boolean bare = lead.yearBefore() && lead.ordinal() == 0 && lead.end() == i + 3;
        return bare ? yearBefore(i, lead.end()) : i;
    }

    private Lead lead(int i, Sentence sentence) {
        int at = i;
        String pointer = "";
        int ordinal = 0;
        int year = 0;
        boolean yearBefore = false;
        while (at < i + MOST_WORDS) {
            String word = findings.word(at, sentence);
            String next = findings.word(at + 1, sentence);
            if (word.equals("year") && next.equals("'s") && at > i) {
                LocalDate published = findings.published;
                year = published == null ? 0 : published.getYear() + RelativeTimes.SIDES.getOrDefault(pointer, 0);
                pointer = "";
                at += 2;
            } else if (word.equals("year") && next.equals("-") && isBefore(findings.word(at + 2, sentence))) {
                yearBefore = true;
                at += 3;
            } else if (word.equals("last") && next.equals("half") && ordinal == 0) {
                ordinal = 2;
                at++;
            } else if (ORDINALS.containsKey(word) && ordinal == 0) {
                ordinal = ORDINALS.getOrDefault(word, 0);
                at++;
            } else if (YearNumbers.isFigures(word) && year == 0) {
                year = Integer.parseInt(word);
                at++;
            } else if (POINTING.contains(word) && at == i) {
                pointer = word;
                at++;
            } else if (NARROWING.contains(word) && (at > i || !word.equals("-"))) {
                pointer = pointer(word, pointer);
                at++;
            } else {
                break;
            }
        }
        return new Lead(at, pointer, ordinal, year, yearBefore);
    }

    private static boolean isBefore(String word) {
        return word.equals("earlier") || word.equals("ago");
    }

    private static String pointer(String narrowing, String pointer) {
        return switch (narrowing) {
            case "latest" -> "latest";
            case "current" -> "this";
            case "previous" -> "last";
            default -> pointer.isEmpty() && !narrowing.equals("-") ? "the" : pointer;
        };
    }

    private int quarter(int first, Lead lead, Sentence sentence) {
        int end = lead.end() + 1;
        if (lead.ordinal() == 0 && lead.pointer().isEmpty() && lead.year() == 0 && !lead.yearBefore()) {
            return first;
        }
        int year = lead.year();
        YearNumbers.Read behind = yearBehind(end, sentence);
        if (year == 0 && behind.year() > 0) {
            year = behind.year();
            end = behind.end();
        }
        boolean before = findings.word(end, sentence).equals("a")
                && findings.word(end + 1, sentence).equals("year")
                && isBefore(findings.word(end + 2, sentence));
        end += before ? 3 : 0;
        Quarter quarter = resolve(first, end, lead, year, sentence);
        if (quarter != null && before) {
            return findings.addVague(first, end, quarter.yearBefore().toString(), "counted back a year");
        }
        if (quarter == null) {
            return lead.ordinal() == 0
                    ? first
                    : findings.add(first, end, null, "a quarter without a year, in a report without a date");
        }
        PartialDate value = year > 0 ? Findings.date(year, 0, 0) : null;
        return findings.add(first, end, value, quarter.toString(), "a quarter; records hold no more than its year");
    }

    private @Nullable Quarter resolve(int first, int end, Lead lead, int year, Sentence sentence) {
        Quarter told = findings.quarterTold();
        LocalDate today = findings.published;
        Quarter base;
        if (lead.ordinal() > 0) {
            base = year > 0 ? new Quarter(year, lead.ordinal()) : nearest(first, end, lead.ordinal());
        } else if (today == null) {
            return null;
        } else {
            Quarter running = Quarter.of(today);
            Quarter ended = ended(end, sentence);
            base = switch (lead.pointer()) {
                case "this" -> running;
                case "last" -> running.previous();
                case "next" -> running.next();
                default -> ended != null ? ended : told != null ? told : running.previous();
            };
            base = year > 0 ? base.inYear(year) : base;
        }
        if (base == null) {
            return null;
        }
        if (lead.yearBefore()) {
            return base.yearBefore();
        }
        boolean over = today == null || base.isBefore(today);
        if (over && (year == 0 || told == null || year >= told.year())) {
            findings.tell(base);
        }
        return base;
    }

    /** The last one begun before publication, unless the words look ahead. */
    private @Nullable Quarter nearest(int first, int end, int number) {
        LocalDate today = findings.published;
        if (today == null) {
            return null;
        }
        Quarter candidate = new Quarter(today.getYear(), number);
        if (candidate.isAfter(today)) {
            boolean close = number - Quarter.of(today).number() == 1 && !findings.outlook.isBack(first, end);
            return close || findings.outlook.isAhead(first, end) ? candidate : candidate.yearBefore();
        }
        return candidate.isBefore(today) && number < 3 && findings.outlook.isAhead(first, end)
                ? candidate.inYear(today.getYear() + 1)
                : candidate;
    }

    /** "the quarter ended Sept. 30": most of it lies before the month told. */
    private @Nullable Quarter ended(int end, Sentence sentence) {
        LocalDate today = findings.published;
        int month =
                ENDING.contains(findings.word(end, sentence)) && end + 1 < sentence.end() ? calendar.month(end + 1) : 0;
        if (month == 0 || today == null) {
            return null;
        }
        LocalDate last = LocalDate.of(today.getYear(), month, 1);
        return Quarter.of((last.isAfter(today) ? last.minusYears(1) : last).minusMonths(1));
    }

    private YearNumbers.Read yearBehind(int end, Sentence sentence) {
        String word = findings.word(end, sentence);
        int at = word.equals("of") ? end + 1 : end;
        at += at > end && findings.word(at, sentence).equals("fiscal") ? 1 : 0;
        YearNumbers.Read told = years.at(at, sentence);
        int side = RelativeTimes.SIDES.getOrDefault(findings.word(at, sentence), RelativeTimes.NOWHERE);
        boolean sided =
                side != RelativeTimes.NOWHERE && findings.word(at + 1, sentence).equals("year");
        return sided && findings.published != null
                ? new YearNumbers.Read(findings.published.getYear() + side, at + 2)
                : told;
    }

    private int half(int first, Lead lead, Sentence sentence) {
        YearNumbers.Read behind = yearBehind(lead.end() + 1, sentence);
        int year = lead.year() > 0 ? lead.year() : behind.year();
        return year == 0
                ? first
                : findings.add(
                        first,
                        lead.year() > 0 ? lead.end() + 1 : behind.end(),
                        Findings.date(year, 0, 0),
                        Timex.year(year) + "-H" + lead.ordinal(),
                        "half a year; records hold no more than its year");
    }

    /** "a year-earlier loss": the same quarter of the year before where one was told, else the year before. */
    private int yearBefore(int first, int end) {
        Quarter told = findings.quarterTold();
        LocalDate today = findings.published;
        if (told == null && today == null) {
            return first;
        }
        String timex =
                told != null ? told.yearBefore().toString() : Timex.year(today == null ? 0 : today.getYear() - 1);
        return findings.addVague(first, end, timex, "counted back a year");
    }
}
