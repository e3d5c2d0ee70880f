package org.dragoman.reader.number;

import java.util.Locale;
import java.util.Map;

/** Numbers in figures and in words. */
public final class NumberWords {

    private static final Map<String, Integer> WORDS = Map.ofEntries(
            Map.entry("zero", 0),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10),
            Map.entry("eleven", 11),
            Map.entry("twelve", 12),
            Map.entry("thirteen", 13),
            Map.entry("fourteen", 14),
            Map.entry("fifteen", 15),
            Map.entry("sixteen", 16),
            Map.entry("seventeen", 17),
            Map.entry("eighteen", 18),
            Map.entry("nineteen", 19),
            Map.entry("twenty", 20),
            Map.entry("thirty", 30),
            Map.entry("forty", 40),
            Map.entry("fifty", 50),
            Map.entry("sixty", 60),
            Map.entry("seventy", 70),
            Map.entry("eighty", 80),
            Map.entry("ninety", 90),
            Map.entry("dozen", 12));

    private static final Map<String, Double> MULTIPLIERS = Map.ofEntries(
            Map.entry("hundred", 1e2),
            Map.entry("thousand", 1e3),
            Map.entry("million", 1e6),
            Map.entry("billion", 1e9),
            Map.entry("trillion", 1e12),
            Map.entry("m", 1e6),
            Map.entry("mn", 1e6),
            Map.entry("bn", 1e9),
            Map.entry("k", 1e3),
            Map.entry("crore", 1e7),
            Map.entry("lakh", 1e5),
            Map.entry("dozen", 12.0));

    private NumberWords() {}

    /** The value of one word or figure, or NaN where it is no number. */
    public static double value(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        Integer known = WORDS.get(low);
        if (known != null) {
            return known;
        }
        if (low.isEmpty() || low.length() > 18 || low.charAt(0) < '0' || low.charAt(0) > '9') {
            return Double.NaN;
        }
        String digits = low.replace(",", "");
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if ((c < '0' || c > '9') && c != '.') {
                return Double.NaN;
            }
        }
        return digits.indexOf('.') == digits.lastIndexOf('.') ? Double.parseDouble(digits) : Double.NaN;
    }

    /** What a word multiplies the number before it by, or NaN. */
    static double multiplier(String word) {
        return MULTIPLIERS.getOrDefault(word.toLowerCase(Locale.ROOT), Double.NaN);
    }
}
