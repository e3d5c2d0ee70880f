package org.dragoman.knowledge.table;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Names made comparable: letters and digits only, lower case, without accents. "Al-Qa'ida" and "al Qaida" are one. */
public final class Key {

    private static final char FIRST_FOLDED = '\u00C0';

    /** The letters U+00C0 to U+017F without their marks: the Unicode decompositions, written out because they start fast. */
    private static final String FOLDED =
            "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
                    + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private Key() {}

    /** The key of a name; empty where it has no letter or digit. */
    public static String of(CharSequence name) {
        int length = name.length();
        // Nearly every name is ASCII. Its key is made without a builder, as tens of thousands are made at every start.
        byte[] ascii = new byte[length];
        int count = 0;
        for (int i = 0; i < length; i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                ascii[count++] = (byte) c;
            } else if (c >= 'A' && c <= 'Z') {
                ascii[count++] = (byte) (c + 32);
            } else if (c >= 128) {
                StringBuilder key = new StringBuilder(length);
                append(name, key);
                return key.toString();
            }
        }
        return new String(ascii, 0, count, StandardCharsets.ISO_8859_1);
    }

    /** Adds the key of some words to a key, as if they stood behind the words that it was made of. */
    public static void append(CharSequence words, StringBuilder key) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if (c >= FIRST_FOLDED && c < FIRST_FOLDED + FOLDED.length()) {
                appendLatin(c, key);
            } else if (c >= 128) {
                appendFolded(words.subSequence(i, words.length()), key);
                return;
            }
        }
    }

    private static void appendLatin(char c, StringBuilder key) {
        switch (c) {
            case 'ß' -> key.append("ss");
            case 'æ', 'Æ' -> key.append("ae");
            case 'œ', 'Œ' -> key.append("oe");
            case 'þ', 'Þ' -> key.append("th");
            case '×', '÷' -> {}
            default -> key.append(FOLDED.charAt(c - FIRST_FOLDED));
        }
    }

    private static void appendFolded(CharSequence words, StringBuilder key) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD);
        folded.codePoints().forEach(c -> {
            if (c >= FIRST_FOLDED && c < FIRST_FOLDED + FOLDED.length()) {
                appendLatin((char) c, key);
            } else if (isLetterOrDigit(c)) {
                key.appendCodePoint(Character.toLowerCase(c));
            }
        });
    }

    /** Apostrophes that Unicode calls letters ("Qurʼan") are none here. */
    private static boolean isLetterOrDigit(int c) {
        boolean modifier = c >= 0x02B0 && c <= 0x02FF;
        return Character.isLetterOrDigit(c) && !modifier;
    }
}
