package org.dragoman.intake;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a report, well enough to know whether it is English.
 *
 * <p>A text in another script is told by its script, a text in Latin letters by the share of function words. What a
 * file says of itself is believed, except that a text that is clearly English is English, and that a text in another
 * script is not.
 */
final class LanguageGuess {

    static final String ENGLISH = "en";

    /** ISO 639's code for a language that cannot be told. */
    static final String UNDETERMINED = "und";

    /** UTF-16 units that are looked at. */
    private static final int SAMPLE = 5_000;

    /** Letters below which function words decide nothing. */
    private static final int SHORT = 40;

    private static final double MOSTLY = 0.9;

    /** Below this share of function words a text is in none of the languages known. */
    private static final double LEAST_SHARE = 0.12;

    /** Words below which a text in plain ASCII may be English without function words: a list of names, say. */
    private static final int FEW_WORDS = 60;

    private static final double CLEAR_SHARE = 0.2;
    private static final double CLEAR_LEAD = 1.5;

    private LanguageGuess() {}

    /**
     * The ISO 639-1 code of a text's language, or {@code und}.
     *
     * @param told what the file or the user says
     */
    static String of(String text, @Nullable String told) {
        String sample = text.substring(0, Math.min(SAMPLE, text.length()));
        String code = told == null ? null : codeOf(told);
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int letters = countLetters(sample, scripts);
        UnicodeScript script = dominant(scripts);
        if (letters > 0 && script != UnicodeScript.LATIN) {
            return code != null && !code.equals(ENGLISH) ? code : ScriptLanguages.of(script, sample);
        }
        if (ENGLISH.equals(code)) {
            return ENGLISH;
        }
        if (letters < SHORT) {
            return code != null ? code : isMostlyAscii(sample) ? ENGLISH : UNDETERMINED;
        }
        return ofLatin(sample, code);
    }

    private static String ofLatin(String sample, @Nullable String code) {
        FunctionWords.Shares shares = FunctionWords.shares(sample);
        double english = shares.of(ENGLISH);
        FunctionWords.Best other = shares.bestExcept(ENGLISH);
        if (english >= CLEAR_SHARE && english >= other.share() * CLEAR_LEAD) {
            return ENGLISH;
        }
        if (code != null) {
            return code;
        }
        if (Math.max(english, other.share()) >= LEAST_SHARE) {
            return english >= other.share() ? ENGLISH : other.language();
        }
        return shares.words() < FEW_WORDS && isMostlyAscii(sample) ? ENGLISH : UNDETERMINED;
    }

    /** ISO 639-1 of what files write: {@code en}, {@code en-GB}, {@code en_GB}, {@code eng}, {@code English}. */
    static @Nullable String codeOf(String told) {
        String primary = told.strip().toLowerCase(Locale.ROOT).split("[-_; ,]", 2)[0];
        if (primary.length() == 2 && primary.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return primary;
        }
        for (String code : Locale.getISOLanguages()) {
            Locale locale = new Locale.Builder().setLanguage(code).build();
            if (locale.getISO3Language().equals(primary)
                    || locale.getDisplayLanguage(Locale.ENGLISH)
                            .toLowerCase(Locale.ROOT)
                            .equals(primary)) {
                return code;
            }
        }
        return null;
    }

    private static int countLetters(String sample, Map<UnicodeScript, Integer> scripts) {
        int letters = 0;
        for (int i = 0; i < sample.length(); i += Character.charCount(sample.codePointAt(i))) {
            int point = sample.codePointAt(i);
            if (Character.isLetter(point)) {
                letters++;
                scripts.merge(point < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(point), 1, Integer::sum);
            }
        }
        return letters;
    }

    /** The script of most letters; kana and kanji of a Japanese text count together. */
    private static UnicodeScript dominant(Map<UnicodeScript, Integer> scripts) {
        UnicodeScript best = UnicodeScript.LATIN;
        for (Map.Entry<UnicodeScript, Integer> entry : scripts.entrySet()) {
            if (entry.getValue() > scripts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static boolean isMostlyAscii(String sample) {
        long ascii = sample.chars().filter(c -> c < 0x80).count();
        return ascii >= sample.length() * MOSTLY;
    }
}
