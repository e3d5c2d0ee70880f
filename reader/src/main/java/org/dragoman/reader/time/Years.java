package org.dragoman.reader.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.PartialDate;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.layer.Token;

/** Years, decades and centuries: "since 1998", "fiscal 1989", "the late 1970s", "the 20th century". */
final class Years {

    /** A year behind one of these dates what is told with it. */
    private static final Set<String> INTRODUCING = Set.of(
            "in", "since", "of", "by", "from", "during", "until", "after", "before", "for", "through", "early", "late",
            "mid", "the", "and", "to", "between", "around");

    /** A number behind one of these is no year. */
    private static final Set<String> COUNTING =
            Set.of("$", "£", "€", "#", "us$", "c$", "a$", "about", "some", "nearly", "almost", "over", "than", "no");

    private static final Set<String> DETERMINING = Set.of("the", "its", "his", "her", "their");

    private static final Set<String> PARTS = Set.of("early", "late", "mid", "middle");

    private static final Map<String, Integer> DECADES = Map.of(
            "twenties",
            2,
            "thirties",
            3,
            "forties",
            4,
            "fifties",
            5,
            "sixties",
            6,
            "seventies",
            7,
            "eighties",
            8,
            "nineties",
            9);

    private static final Map<String, Integer> CENTURIES = Map.ofEntries(
            Map.entry("tenth", 10),
            Map.entry("eleventh", 11),
            Map.entry("twelfth", 12),
            Map.entry("thirteenth", 13),
            Map.entry("fourteenth", 14),
            Map.entry("fifteenth", 15),
            Map.entry("sixteenth", 16),
            Map.entry("seventeenth", 17),
            Map.entry("eighteenth", 18),
            Map.entry("nineteenth", 19),
            Map.entry("twentieth", 20));

    private static final int FIRST_BARE = 1900;
    private static final int LAST_BARE = 2050;

    private final Findings findings;
    private final YearNumbers numbers;

    Years(Findings findings, YearNumbers numbers) {
        this.findings = findings;
        this.numbers = numbers;
    }

    int at(int i, Sentence sentence) {
        int end = decade(i, sentence);
        end = end > i ? end : century(i, sentence);
        return end > i ? end : year(i, sentence);
    }

    /** "the late 1970s", "the '80s", "the nineties"; the article and what narrows it stand inside. */
    private int decade(int i, Sentence sentence) {
        int at = findings.word(i).equals("the") ? i + 1 : i;
        boolean article = at > i;
        if (PARTS.contains(findings.word(at, sentence))) {
            at += findings.word(at + 1, sentence).equals("-") ? 2 : 1;
        }
        boolean shortened = Set.of("'", "’", "‘", "`").contains(findings.word(at, sentence));
        String word = findings.word(shortened ? at + 1 : at, sentence);
        int end = shortened ? at + 2 : at + 1;
        if (article && DECADES.containsKey(word)) {
            return findings.addVague(i, end, "19" + DECADES.get(word), "a decade of the last century");
        }
        if (word.length() < 3 || !word.endsWith("0s") || !Character.isDigit(word.charAt(word.length() - 3))) {
            return i;
        }
        String figures = word.substring(0, word.length() - 1);
        if (YearNumbers.isFigures(figures)) {
            return findings.addVague(i, end, figures.substring(0, 3), "a decade");
        }
        return figures.length() == 2 && (article || shortened)
                ? findings.addVague(i, end, (figures.charAt(0) < '3' ? "20" : "19") + figures.charAt(0), "a decade")
                : i;
    }

    /** "the 20th century", "the nineteenth century", "this century". */
    private int century(int i, Sentence sentence) {
        String first = findings.word(i);
        int at = first.equals("the") ? i + 1 : i;
        if (!findings.word(at + 1, sentence).equals("century")) {
            return i;
        }
        String word = findings.word(at);
        LocalDate published = findings.published;
        if (published != null && (word.equals("this") || word.equals("last"))) {
            int century = published.getYear() / 100 - (word.equals("last") ? 1 : 0);
            return findings.addVague(i, at + 2, Integer.toString(century), "counted from the day of publication");
        }
        int ordinal = CENTURIES.getOrDefault(word, 0);
        if (word.length() == 4 && word.endsWith("th") && Character.isDigit(word.charAt(0))) {
            ordinal = 10 * (word.charAt(0) - '0') + (word.charAt(1) - '0');
        } else if (word.equals("21st")) {
            ordinal = 21;
        }
        return ordinal >= 10 && ordinal <= 21
                ? findings.addVague(i, at + 2, Integer.toString(ordinal - 1), "a century")
                : i;
    }

    /** A year by itself: "in 2011", "fiscal 1989", "the year two thousand", "its 1990 invasion". */
    private int year(int i, Sentence sentence) {
        int named = findings.word(i).equals("the") ? i + 1 : i;
        String name = findings.word(named, sentence);
        if (name.equals("fiscal") || name.equals("year")) {
            YearNumbers.Read told = numbers.at(named + 1, sentence);
            return told.year() > 0 ? findings.add(i, told.end(), Findings.date(told.year(), 0, 0), "a year") : i;
        }
        YearNumbers.Read told = numbers.at(i, sentence);
        if (told.year() == 0 || isCounted(told, sentence)) {
            return i;
        }
        if (i == sentence.first()) {
            boolean alone = told.end() == sentence.end()
                    || !findings.tree.token(told.end()).isNoun();
            return alone && isRecent(told.year())
                    ? findings.addVague(i, told.end(), Timex.year(told.year()), "a year at the head of a line")
                    : i;
        }
        PartialDate value = Findings.date(told.year(), 0, 0);
        String before = findings.word(i - 1);
        if (before.equals("-")) {
            String part = findings.word(i - 2, sentence);
            boolean mid = Set.of("mid", "late", "early").contains(part);
            return mid || part.equals("post") || part.equals("pre")
                    ? findings.add(i - 2, told.end(), mid ? value : null, Timex.year(told.year()), "a year")
                    : i;
        }
        if (told.end() > i + 1 && told.year() == 2000) {
            return i;
        }
        boolean many = told.end() < sentence.end()
                && findings.tree.token(told.end()).tag().equals("NNS");
        if (INTRODUCING.contains(before) && !many) {
            return findings.add(i, told.end(), value, "a year");
        }
        return isBare(i, told, before)
                ? findings.addVague(i, told.end(), Timex.year(told.year()), "a year that tells a thing from others")
                : i;
    }

    /** "2000 people" are counted; "the 1992 protests" are told by their year, as few would count so exactly. */
    private boolean isCounted(YearNumbers.Read told, Sentence sentence) {
        int end = told.end();
        if (end >= sentence.end()) {
            return false;
        }
        boolean many = findings.tree.token(end).tag().equals("NNS");
        boolean exact = told.year() % 10 != 0 && DETERMINING.contains(findings.word(end - 2, sentence));
        return many && !exact
                || findings.word(end).equals("%")
                || findings.word(end).equals("percent");
    }

    private static boolean isRecent(int year) {
        return year >= FIRST_BARE && year <= LAST_BARE;
    }

    private boolean isBare(int i, YearNumbers.Read told, String before) {
        Token previous = findings.tree.token(i - 1);
        return isRecent(told.year())
                && !COUNTING.contains(before)
                && !previous.isProperNoun()
                && !previous.tag().equals("CD")
                && (Character.isLetter(before.codePointAt(0)) || before.equals("(") || before.equals("'s"));
    }
}
