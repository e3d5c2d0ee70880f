package org.dragoman.reader.time;

import java.util.Set;
import org.dragoman.reader.layer.Sentence;
import org.dragoman.reader.number.NumberWords;

/** Years in figures and as they are spoken: "1996", "nineteen ninety-six", "two thousand". */
final class YearNumbers {

    private static final Set<String> CENTURIES = Set.of("sixteen", "seventeen", "eighteen", "nineteen", "twenty");
    private static final int LEAST_TENS = 10;

    private final Findings findings;

    YearNumbers(Findings findings) {
        this.findings = findings;
    }

    /**
     * A year read.
     *
     * @param year the year, or 0 where none stands
     * @param end one past its last token
     */
    record Read(int year, int end) {}

    Read at(int i, Sentence sentence) {
        String word = findings.word(i, sentence);
        if (isFigures(word)) {
            return new Read(Integer.parseInt(word), i + 1);
        }
        if (word.equals("two") && findings.word(i + 1, sentence).equals("thousand")) {
            return new Read(2000, i + 2);
        }
        return CENTURIES.contains(word) ? spoken(i, sentence) : new Read(0, i);
    }

    private Read spoken(int i, Sentence sentence) {
        double tens = NumberWords.value(findings.word(i + 1, sentence));
        if (!(tens >= LEAST_TENS && tens < 100) || tens % 1 != 0 || !isWord(findings.word(i + 1, sentence))) {
            return new Read(0, i);
        }
        int year = 100 * (int) NumberWords.value(findings.word(i)) + (int) tens;
        int end = i + 2;
        int ones = findings.word(end, sentence).equals("-") ? end + 1 : end;
        double one = NumberWords.value(findings.word(ones, sentence));
        if (tens >= 20 && tens % 10 == 0 && one >= 1 && one < 10 && isWord(findings.word(ones, sentence))) {
            return new Read(year + (int) one, ones + 1);
        }
        return new Read(year, end);
    }

    private static boolean isWord(String word) {
        return Character.isLetter(word.charAt(0));
    }

    static boolean isFigures(String word) {
        return word.length() == 4
                && word.chars().allMatch(c -> c >= '0' && c <= '9')
                && word.compareTo("1500") >= 0
                && word.compareTo("2100") < 0;
    }
}
