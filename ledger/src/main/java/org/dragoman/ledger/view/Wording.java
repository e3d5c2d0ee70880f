package org.dragoman.ledger.view;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words as they are compared: letters and digits in small letters, without marks between them.
 *
 * @param joined the words, each between two spaces
 * @param words the words, each once
 */
record Wording(String joined, Set<String> words) {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    static Wording of(String text) {
        String plain =
                BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return new Wording(" " + plain + " ", plain.isEmpty() ? Set.of() : Set.copyOf(List.of(plain.split(" "))));
    }

    /**
     * Whether two tell the same: the same words in the same order; or, where both have enough different words, one holds
     * the other as it is, or they share enough words.
     *
     * @param least so many different words are enough
     * @param share so many of all their words must be common to both, 0 to 1
     */
    boolean isLike(Wording other, int least, double share) {
        if (joined.equals(other.joined)) {
            return !words.isEmpty();
        }
        if (Math.min(words.size(), other.words.size()) < least) {
            return false;
        }
        if (joined.contains(other.joined) || other.joined.contains(joined)) {
            return true;
        }
        Set<String> common = new HashSet<>(words);
        common.retainAll(other.words);
        return common.size() >= share * (words.size() + other.words.size() - common.size());
    }
}
