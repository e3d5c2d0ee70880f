package org.dragoman.intake;

import java.lang.Character.UnicodeScript;

/** The languages of scripts other than Latin; letters that one language alone has tell those that share a script. */
final class ScriptLanguages {

    private ScriptLanguages() {}

    static String of(UnicodeScript script, String sample) {
        return switch (script) {
            case CYRILLIC -> cyrillic(sample);
            case ARABIC -> arabic(sample);
            case HAN -> holds(sample, UnicodeScript.HIRAGANA) ? "ja" : "zh";
            case HIRAGANA, KATAKANA -> "ja";
            case HANGUL -> "ko";
            case GREEK -> "el";
            case HEBREW -> "he";
            case ARMENIAN -> "hy";
            case GEORGIAN -> "ka";
            case DEVANAGARI -> "hi";
            case BENGALI -> "bn";
            case GURMUKHI -> "pa";
            case GUJARATI -> "gu";
            case TAMIL -> "ta";
            case TELUGU -> "te";
            case KANNADA -> "kn";
            case MALAYALAM -> "ml";
            case SINHALA -> "si";
            case THAI -> "th";
            case LAO -> "lo";
            case KHMER -> "km";
            case MYANMAR -> "my";
            case ETHIOPIC -> "am";
            case TIBETAN -> "bo";
            case THAANA -> "dv";
            default -> LanguageGuess.UNDETERMINED;
        };
    }

    private static String cyrillic(String sample) {
        if (holdsAny(sample, "іїєґІЇЄҐ")) {
            return holdsAny(sample, "ўЎ") ? "be" : "uk";
        }
        if (holdsAny(sample, "ѓќѕЃЌЅ")) {
            return "mk";
        }
        if (holdsAny(sample, "ђћљњџјЂЋЉЊЏЈ")) {
            return "sr";
        }
        return holdsAny(sample, "ыэёЫЭЁ") || !holdsAny(sample, "ъЪ") ? "ru" : "bg";
    }

    private static String arabic(String sample) {
        if (holdsAny(sample, "ټډړږښګڼ")) {
            return "ps";
        }
        if (holdsAny(sample, "ٹڈڑںے")) {
            return "ur";
        }
        return holdsAny(sample, "پچژگ") ? "fa" : "ar";
    }

    private static boolean holdsAny(String sample, String letters) {
        return letters.chars().anyMatch(letter -> sample.indexOf(letter) >= 0);
    }

    private static boolean holds(String sample, UnicodeScript script) {
        return sample.codePoints().anyMatch(point -> UnicodeScript.of(point) == script);
    }
}
