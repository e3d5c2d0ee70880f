package org.dragoman.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.number.NumberWords;
import org.jspecify.annotations.Nullable;

/** Counted units of time, alone or from a day: "eight days", "nearly two years", "two months ago". */
final class Lengths {

    private static final double LARGEST = 100_000;

    private static final Set<String> APPROXIMATE =
            Set.of("about", "almost", "around", "approximately", "barely", "nearly", "over", "roughly");

    /** Words before "than", and "up to", "at least". */
    private static final Set<String> COMPARING = Set.of("more", "less", "fewer", "longer", "at", "up");

    private static final Set<String> COMPARED = Set.of("than", "least", "most", "to");

    /** What may stand between article and number: "the past three years". */
    private static final Set<String> SELECTING =
            Set.of("coming", "final", "first", "following", "last", "latest", "next", "past", "previous");

    private static final Set<String> BETWEEN =
            Set.of("additional", "consecutive", "full", "further", "more", "trading");

    /** "A week" alone is no limit; behind these it is a length of time. */
    private static final Set<String> MEASURING = Set.of("within", "in", "for", "of");

    private final Findings findings;

    Lengths(Findings findings) {
        this.findings = findings;
    }

    /** A number read from words: "two", "twenty four", "2 1/2"; NaN where there is none. */
    private record Count(double number, int end) {}

    int at(int i, Sentence sentence) {
        int at = i;
        boolean approximate = APPROXIMATE.contains(findings.word(at));
        if (approximate) {
            at++;
        } else if (COMPARING.contains(findings.word(at)) && COMPARED.contains(findings.word(at + 1, sentence))) {
            approximate = true;
            at += 2;
        }
        int article = at;
        if (findings.word(at, sentence).equals("the")) {
            at++;
        }
        if (SELECTING.contains(findings.word(at, sentence))) {
            at++;
        }
        boolean selected = at > article;
        int begin = APPROXIMATE.contains(findings.word(i)) && selected ? article : i;
        if (at >= sentence.end()) {
            return i;
        }
        int end = counted(begin, at, approximate || selected, sentence);
        return end > begin ? end : i;
    }

    private int counted(int first, int i, boolean measured, Sentence sentence) {
        Count count = count(i, sentence);
        if (Double.isNaN(count.number())) {
            return first;
        }
        int at = count.end();
        if (findings.word(at, sentence).equals("-")) {
            at++;
        }
        if (BETWEEN.contains(findings.word(at, sentence))) {
            at++;
        }
        ChronoUnit unit = findings.unit(at, sentence);
        if (unit == null || count.number() > LARGEST || isAge(at + 1, sentence)) {
            return first;
        }
        at++;
        double number = count.number();
        if (findings.word(at, sentence).equals("and")
                && findings.word(at + 1, sentence).equals("a")
                && findings.word(at + 2, sentence).equals("half")) {
            number += 0.5;
            at += 3;
        }
        String follow = findings.word(at, sentence);
        if (follow.equals("ago") || follow.equals("earlier") || follow.equals("later")) {
            return from(first, at + 1, follow, Math.round(number), unit);
        }
        boolean indefinite = Set.of("a", "an").contains(findings.word(i)) && count.end() == i + 1;
        String before = findings.word(first - 1, sentence);
        if (indefinite && !measured && !MEASURING.contains(before)) {
            return first;
        }
        return findings.addDuration(first, at, iso(number, unit));
    }

    private Count count(int i, Sentence sentence) {
        String word = findings.word(i);
        double number = NumberWords.value(word);
        int end = i + 1;
        if (word.equals("a") || word.equals("an")) {
            number = 1;
        }
        int couple = number == 1 ? end : i;
        if (findings.word(couple, sentence).equals("couple")
                && findings.word(couple + 1, sentence).equals("of")) {
            return new Count(2, couple + 2);
        }
        if (Double.isNaN(number)) {
            return new Count(number, i);
        }
        String next = findings.word(end, sentence);
        int ones = next.equals("-") ? end + 1 : end;
        double one = NumberWords.value(findings.word(ones, sentence));
        if (Character.isLetter(word.charAt(0)) && number >= 20 && number % 10 == 0 && one >= 1 && one < 10) {
            number += one;
            end = ones + 1;
            next = findings.word(end, sentence);
        }
        if (next.equals("hundred") || next.equals("thousand")) {
            number *= next.equals("hundred") ? 100 : 1000;
            end++;
        } else if (next.equals("1/2")) {
            number += 0.5;
            end++;
        }
        return new Count(number, end);
    }

    /** "44-year-old", "52 years old", "two years of age" tell who somebody is, not when. */
    private boolean isAge(int end, Sentence sentence) {
        int at = findings.word(end, sentence).equals("-") ? end + 1 : end;
        return Set.of("old", "olds").contains(findings.word(at, sentence))
                || findings.word(end, sentence).equals("of")
                        && findings.word(end + 1, sentence).equals("age");
    }

    private int from(int first, int end, String follow, long count, ChronoUnit unit) {
        LocalDate told = findings.toldLast();
        LocalDate base = follow.equals("ago") || told == null ? findings.published : told;
        Quarter quarter = findings.quarterTold();
        PartialDate value = base == null ? null : away(base, follow.equals("later") ? count : -count, unit);
        boolean quarterly =
                quarter != null && value != null && unit == ChronoUnit.YEARS && count == 1 && !follow.equals("later");
        if (quarterly && quarter != null) {
            return findings.add(
                    first, end, value, quarter.yearBefore().toString(), "the same quarter of the year before");
        }
        boolean week = unit == ChronoUnit.WEEKS && value != null && value.precision() != PartialDate.Precision.DAY;
        return week && base != null
                ? findings.add(
                        first,
                        end,
                        value,
                        Timex.week(base.plusWeeks(follow.equals("later") ? count : -count)),
                        "counted back from the day of publication; a week is told as its month")
                : findings.add(first, end, value, "counted back from the day of publication");
    }

    private static String iso(double number, ChronoUnit unit) {
        boolean half = number - Math.floor(number) == 0.5;
        long count = half ? (long) number : Math.round(number);
        ChronoUnit told = unit == ChronoUnit.DECADES || unit == ChronoUnit.CENTURIES ? ChronoUnit.YEARS : unit;
        long years = unit == ChronoUnit.DECADES ? 10 : unit == ChronoUnit.CENTURIES ? 100 : 1;
        String whole = Timex.length(Long.toString(count * years), told);
        if (!half) {
            return whole;
        }
        return switch (unit) {
            case YEARS -> whole + "6M";
            case HOURS -> whole + "30M";
            case MINUTES -> whole + "30S";
            case DAYS -> whole + "T12H";
            case DECADES -> Timex.length(Long.toString(count * years + years / 2), told);
            default -> whole;
        };
    }

    private static @Nullable PartialDate away(LocalDate base, long count, ChronoUnit unit) {
        LocalDate day = switch (unit) {
            case HOURS -> base.plusDays(count / 24);
            case MINUTES -> base.plusDays(count / (24 * 60));
            default -> base.plus(count, unit);
        };
        return switch (unit) {
            case MONTHS -> Findings.monthOf(day);
            case YEARS, DECADES, CENTURIES -> Findings.date(day.getYear(), 0, 0);
            case WEEKS -> Math.abs(count) > 3 ? Findings.monthOf(day) : Findings.dayOf(day);
            default -> Findings.dayOf(day);
        };
    }
}
