package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/** Dates by month and year: "26 January 2019", "in May", "since 1998". */
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

    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "since", "of", "by", "from", "during", "until", "after", "before", "for", "through", "early", "late",
            "mid", "the", "and", "to", "between", "around");

    private final Findings findings;

    CalendarDates(Findings findings) {
        this.findings = findings;
    }

    /** "26 January 2019", "January 26, 2019", "Jan. 26", "January 2019", "2019-01-26", "last January". */
    int at(int i, Sentence sentence) {
        int iso = iso(i, sentence);
        if (iso > i) {
            return iso;
        }
        int at = i;
        boolean ago = Findings.PAST.contains(findings.word(at));
        boolean ahead =
                Findings.NEXT.contains(findings.word(at)) && !findings.word(at).equals("following");
        boolean modified =
                ago || ahead || Set.of("this", "early", "late", "mid", "end").contains(findings.word(at));
        if (modified && at + 1 < sentence.end()) {
            at++;
            if (findings.word(at).equals("-") && at + 1 < sentence.end()) {
                at++;
            }
        }
        int day = dayNumber(at);
        int month;
        if (day > 0 && !modified) {
            at++;
            if (at < sentence.end() && findings.word(at).equals("of")) {
                at++;
            }
            month = at < sentence.end() ? month(at) : 0;
            if (month == 0) {
                return i;
            }
            at++;
        } else {
            month = month(at);
            if (month == 0
                    || findings.word(at).equals("may")
                            && !findings.tree.token(at).isProperNoun()
                    || findings.word(at).equals("march")
                            && !findings.tree.token(at).isCapitalised()) {
                return i;
            }
            at++;
            day = at < sentence.end() && !isYear(at) ? dayNumber(at) : 0;
            if (day > 0
                    && at + 1 < sentence.end()
                    && Findings.UNITS.containsKey(findings.tree.token(at + 1).lemma())) {
                day = 0;
            }
            at += day > 0 ? 1 : 0;
        }
        int year = 0;
        if (at < sentence.end() && findings.word(at).equals(",") && at + 1 < sentence.end() && isYear(at + 1)) {
            at++;
        }
        if (at < sentence.end() && isYear(at)) {
            year = Integer.parseInt(findings.word(at));
            at++;
        }
        if (year > 0) {
            return findings.add(i, at, Findings.date(year, month, day), "a date of the calendar");
        }
        if (findings.published == null) {
            return findings.add(i, at, null, "a date without a year, in a report without a date");
        }
        return findings.add(
                i,
                at,
                nearest(month, day, ago, ahead || findings.isFuture(i)),
                "the nearest such date to the day of publication");
    }

    private int iso(int i, Sentence sentence) {
        boolean fits = i + 4 < sentence.end()
                && isYear(i)
                && findings.word(i + 1).equals("-")
                && findings.word(i + 3).equals("-")
                && findings.word(i + 2).matches("\\d\\d")
                && findings.word(i + 4).matches("\\d\\d");
        if (!fits) {
            return i;
        }
        PartialDate value = Findings.date(
                Integer.parseInt(findings.word(i)),
                Integer.parseInt(findings.word(i + 2)),
                Integer.parseInt(findings.word(i + 4)));
        return value == null ? i : findings.add(i, i + 5, value, "a date of the calendar");
    }

    /** Without a year, a date is the last one before publication unless the words look ahead. */
    private @Nullable PartialDate nearest(int month, int day, boolean ago, boolean ahead) {
        LocalDate today = Objects.requireNonNull(findings.published);
        int year = today.getYear();
        PartialDate candidate = Findings.date(year, month, day);
        if (candidate == null) {
            return null;
        }
        boolean later = candidate.earliest().isAfter(today);
        boolean earlier = candidate.latest().isBefore(today);
        if (later && (ago || !ahead && candidate.earliest().isAfter(today.plusMonths(2)) || !ahead && day == 0)) {
            return Findings.date(year - 1, month, day);
        }
        if (later && !ahead && day != 0 && !ago) {
            return candidate;
        }
        return earlier && ahead ? Findings.date(year + 1, month, day) : candidate;
    }

    /** A year alone, behind a word that introduces one: "in 2011". */
    int year(int i, Sentence sentence) {
        if (!isYear(i)
                || i == sentence.first()
                || i + 1 < sentence.end()
                        && findings.tree.token(i + 1).isNoun()
                        && !findings.tree.token(i + 1).isProperNoun()
                        && findings.tree.token(i + 1).tag().equals("NNS")) {
            return i;
        }
        boolean introduced = BEFORE_YEARS.contains(findings.word(i - 1));
        return introduced
                ? findings.add(i, i + 1, Findings.date(Integer.parseInt(findings.word(i)), 0, 0), "a year")
                : i;
    }

    /** The month that a token names, or 0. */
    int month(int i) {
        return findings.tree.token(i).isCapitalised() ? MONTHS.getOrDefault(findings.word(i), 0) : 0;
    }

    /** The day of a month that a token names ("26", "3rd"), or 0. */
    int dayNumber(int i) {
        String word = findings.word(i).replaceFirst("(st|nd|rd|th)$", "");
        return word.length() <= 2
                        && !word.isEmpty()
                        && word.chars().allMatch(c -> c >= '0' && c <= '9')
                        && Integer.parseInt(word) >= 1
                        && Integer.parseInt(word) <= 31
                ? Integer.parseInt(word)
                : 0;
    }

    private boolean isYear(int i) {
        String word = findings.word(i);
        return word.length() == 4
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && word.compareTo("1500") >= 0
                && word.compareTo("2100") < 0;
    }
}
