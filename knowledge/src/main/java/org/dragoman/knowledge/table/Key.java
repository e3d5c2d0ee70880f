package org.dragoman.knowledge.table;

import java.text.Normalizer;

/** Names made comparable: letters and digits only, lower case, without accents. "Al-Qa'ida" and "al Qaida" are one. */
public final class Key {

    private Key() {}

    /** The key of a name; empty where it has no letter or digit. */
    public static String of(CharSequence name) {
        StringBuilder key = new StringBuilder(name.length());
        append(name, key);
        return key.toString();
    }

    /** Adds the key of some words to a key, as if they stood behind the words that it was made of. */
    public static void append(CharSequence words, StringBuilder key) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if (c >= 128) {
                appendFolded(words.subSequence(i, words.length()), key);
                return;
            }
        }
    }

    private static void appendFolded(CharSequence words, StringBuilder key) {
        String folded = Normalizer.normalize(words, Normalizer.Form.NFKD);
        folded.codePoints().forEach(c -> {
            switch (c) {
                case 'ø', 'Ø' -> key.append('o');
                case 'ł', 'Ł' -> key.append('l');
                case 'đ', 'Đ' -> key.append('d');
                case 'ß' -> key.append("ss");
                case 'æ', 'Æ' -> key.append("ae");
                case 'ı', 'İ' -> key.append('i');
                default -> {
                    if (Character.isLetterOrDigit(c)) {
                        key.appendCodePoint(Character.toLowerCase(c));
                    }
                }
            }
        });
    }
}
