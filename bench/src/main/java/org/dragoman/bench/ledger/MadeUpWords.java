package org.dragoman.bench.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Words of no language, short ones often and long ones seldom, so that texts of them take about as much room as news. The
 * words of {@link org.dragoman.bench.GeneratedNews} are too few for that: they would be packed to nearly nothing.
 */
final class MadeUpWords {

    private static final int COUNT = 30_000;
    private static final String[] BEGINNINGS = {
        "b", "br", "c", "ch", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pr", "r", "s", "sh", "st", "t",
        "th", "tr", "v", "w", "",
    };
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ai", "ea", "ou", "ie"};
    private static final String[] ENDS = {"", "", "", "n", "r", "s", "t", "l", "nd", "ng", "st", "m"};

    private final List<String> words;
    private final Zipf often = new Zipf(COUNT, 1.05);

    MadeUpWords(SplittableRandom random) {
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < COUNT) {
            int syllables = 1 + (int) (Math.log10(made.size() + 1.0) * random.nextDouble());
            StringBuilder word = new StringBuilder();
            for (int i = 0; i < syllables; i++) {
                word.append(pick(BEGINNINGS, random))
                        .append(pick(MIDDLES, random))
                        .append(pick(ENDS, random));
            }
            made.add(word.toString());
        }
        words = new ArrayList<>(made);
    }

    private static String pick(String[] from, SplittableRandom random) {
        return from[random.nextInt(from.length)];
    }

    String word(SplittableRandom random) {
        return words.get(often.draw(random));
    }

    /** Words that come to about so many characters; at least one word. */
    String words(int length, SplittableRandom random) {
        StringBuilder made = new StringBuilder(length + 16).append(word(random));
        while (made.length() + 3 < length) {
            made.append(' ').append(word(random));
        }
        return made.toString();
    }

    /** A name of two words that stays with its number. */
    String name(int number) {
        String first = words.get(number % COUNT);
        String second = words.get((int) ((number * 7_919L + number / COUNT * 104_729L) % COUNT));
        return capital(first) + " " + capital(second);
    }

    /** The word with a capital letter. */
    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
