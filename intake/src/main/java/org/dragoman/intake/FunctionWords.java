package org.dragoman.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;

/** The share of each language's most frequent words in a text, by the lists of {@code function-words.tsv}. */
final class FunctionWords {

    private static final String TABLE = "function-words.tsv";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Map<String, List<String>> LANGUAGES_OF = load();

    private FunctionWords() {}

    /** A language and its share, 0 to 1. */
    record Best(String language, double share) {}

    /** The shares in one text; ties go to the language that comes first in the alphabet of codes. */
    record Shares(int words, Map<String, Integer> hits) {

        double of(String language) {
            return hits.getOrDefault(language, 0) / (double) Math.max(1, words);
        }

        Best bestExcept(String language) {
            Best best = new Best(LanguageGuess.UNDETERMINED, 0);
            for (String other : hits.keySet()) {
                if (!other.equals(language) && of(other) > best.share()) {
                    best = new Best(other, of(other));
                }
            }
            return best;
        }
    }

    static Shares shares(String sample) {
        Map<String, Integer> hits = new TreeMap<>();
        Matcher word = WORD.matcher(sample.toLowerCase(Locale.ROOT));
        int words = 0;
        while (word.find()) {
            words++;
            for (String language : LANGUAGES_OF.getOrDefault(word.group(), List.of())) {
                hits.merge(language, 1, Integer::sum);
            }
        }
        return new Shares(words, hits);
    }

    /** The languages of every word of the table. */
    private static Map<String, List<String>> load() {
        try (InputStream in = FunctionWords.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw Fault.TABLE_MISSING.with(TABLE);
            }
            Map<String, Set<String>> languages = new HashMap<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isEmpty() && !line.startsWith("#") && !line.equals("language\twords")) {
                    addRow(number, line, languages);
                }
            }
            Map<String, List<String>> sorted = new HashMap<>();
            languages.forEach(
                    (word, codes) -> sorted.put(word, codes.stream().sorted().toList()));
            return Map.copyOf(sorted);
        } catch (IOException damaged) {
            throw Fault.INSTALLATION.with(TABLE + " cannot be read");
        }
    }

    private static void addRow(int number, String line, Map<String, Set<String>> languages) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 2 || fields[0].length() != 2 || fields[1].isBlank()) {
            throw Fault.TABLE.with(TABLE, number, "the row is not a language of two letters and its words");
        }
        for (String word : fields[1].split("\\|")) {
            if (!WORD.matcher(word).matches()) {
                throw Fault.TABLE.with(TABLE, number, "\"" + word + "\" is not a word");
            }
            languages.computeIfAbsent(word, anyWord -> new HashSet<>()).add(fields[0]);
        }
    }
}
