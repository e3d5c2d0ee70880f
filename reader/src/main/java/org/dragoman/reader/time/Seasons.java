package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Seasons of a year: "last fall", "this summer", "the winter of 1994".
 *
 * <p>No record can hold a season; only a year told with it dates anything.
 */
final class Seasons {

    /** The notation of a season and the northern month in which it begins. */
    private record Season(String mark, int month) {}

    private static final Map<String, Season> NAMES = Map.of(
            "spring",
            new Season("SP", 3),
            "summer",
            new Season("SU", 6),
            "autumn",
            new Season("FA", 9),
            "fall",
            new Season("FA", 9),
            "winter",
            new Season("WI", 12));

    private static final Set<String> PARTS = Set.of("early", "late", "mid", "past", "coming");

    private final Findings findings;
    private final YearNumbers years;

    Seasons(Findings findings, YearNumbers years) {
        this.findings = findings;
        this.years = years;
    }

    int at(int i, Sentence sentence) {
        String pointer = findings.word(i);
        int at = i + 1;
        if (!pointer.equals("the") && !RelativeTimes.SIDES.containsKey(pointer)) {
            return i;
        }
        while (PARTS.contains(findings.word(at, sentence))
                || findings.word(at, sentence).equals("-")) {
            at++;
        }
        Season season = NAMES.get(findings.word(at, sentence));
        if (season == null || !findings.tree.token(at).isNoun()) {
            return i;
        }
        int end = at + 1;
        YearNumbers.Read told = years.at(findings.word(end, sentence).equals("of") ? end + 1 : end, sentence);
        if (told.year() > 0) {
            return season(i, told.end(), Findings.date(told.year(), 0, 0), told.year(), season);
        }
        boolean ofSomething = findings.word(end, sentence).equals("of")
                || findings.word(end, sentence).equals("-");
        boolean falling = pointer.equals("the") && findings.word(at).equals("fall");
        if (findings.published == null || ofSomething || falling) {
            return i;
        }
        return season(i, end, null, nearest(i, end, pointer, season, findings.published), season);
    }

    private int season(int first, int end, @Nullable PartialDate value, int year, Season season) {
        return findings.add(first, end, value, Timex.year(year) + "-" + season.mark(), "a season");
    }

    /** The year in which it begins. */
    private int nearest(int first, int end, String pointer, Season season, LocalDate today) {
        LocalDate begin = LocalDate.of(today.getYear(), season.month(), 1);
        int year = today.getYear();
        return switch (RelativeTimes.SIDES.getOrDefault(pointer, 0)) {
            case -1 -> begin.plusMonths(3).isAfter(today) ? year - 1 : year;
            case 1 -> begin.isAfter(today) ? year : year + 1;
            default -> {
                boolean ahead = pointer.equals("this") || findings.outlook.isAhead(first, end);
                yield begin.isAfter(today) && !ahead ? year - 1 : year;
            }
        };
    }
}
