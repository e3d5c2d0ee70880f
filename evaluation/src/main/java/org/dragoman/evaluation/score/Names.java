package org.dragoman.evaluation.score;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;
import org.jspecify.annotations.Nullable;

/** When words are the same words, and when an actor is the one that was wanted. */
final class Names {

    /** Shorter names count only as whole words. */
    private static final int LONGEST_WORD_ONLY = 3;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Map<String, List<String>> ALIASES = Map.ofEntries(
            Map.entry("EU", List.of("eu", "eur", "european union", "europe")),
            Map.entry("EUR", List.of("eu", "eur", "european union", "europe")),
            Map.entry("UN", List.of("un", "uno", "united nations", "security council")),
            Map.entry("UNO", List.of("un", "uno", "united nations")),
            Map.entry("ISIL", List.of("isil", "isis", "islamic state", "daesh")),
            Map.entry("ISIS", List.of("isil", "isis", "islamic state")),
            Map.entry("NATO", List.of("nato")),
            Map.entry("WHO", List.of("who", "world health organization", "world health organisation")),
            Map.entry("SDF", List.of("sdf", "syrian democratic forces")),
            Map.entry("YPG", List.of("ypg", "people's protection units")),
            Map.entry("KRD", List.of("kurd")),
            Map.entry("FSA", List.of("free syrian army")));

    private Names() {}

    /** Lower case, without accents, with straight quotation marks and single spaces. */
    static String plain(String words) {
        String bare =
                MARKS.matcher(Normalizer.normalize(words, Normalizer.Form.NFKD)).replaceAll("");
        String straight = bare.toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"');
        return SPACES.matcher(straight).replaceAll(" ");
    }

    /** Whether words contain others, both made plain. */
    static boolean contains(String words, String wanted) {
        return plain(words).contains(plain(wanted));
    }

    /** All that an actor is known by, made plain: code, id, name, text. */
    static List<String> keys(@Nullable Actor actor) {
        List<String> keys = new ArrayList<>(4);
        if (actor != null) {
            addTo(keys, actor.code());
            addTo(keys, actor.id());
            addTo(keys, actor.name());
            addTo(keys, actor.text());
        }
        return keys;
    }

    private static void addTo(List<String> keys, @Nullable String key) {
        if (key != null && !key.isEmpty()) {
            keys.add(plain(key));
        }
    }

    /** Whether one of the actors is one of those wanted; whoever wants nobody takes anybody. */
    static boolean hit(List<Actor> actors, List<String> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        List<String> keys =
                actors.stream().flatMap(actor -> keys(actor).stream()).toList();
        return wanted.stream().anyMatch(name -> isAmong(keys, name));
    }

    private static boolean isAmong(List<String> keys, String wanted) {
        List<String> names = new ArrayList<>(List.of(plain(wanted)));
        names.addAll(ALIASES.getOrDefault(wanted, List.of()));
        return names.stream().anyMatch(name -> keys.stream().anyMatch(key -> agree(key, name)));
    }

    private static boolean agree(String key, String name) {
        boolean isLong = name.codePointCount(0, name.length()) > LONGEST_WORD_ONLY;
        return isLong ? key.contains(name) : holdsWord(key, name);
    }

    /** Whether a word stands in a key with no letter from a to z beside it. */
    private static boolean holdsWord(String key, String word) {
        for (int at = key.indexOf(word); at >= 0; at = key.indexOf(word, at + 1)) {
            int end = at + word.length();
            if ((at == 0 || !isLetter(key.charAt(at - 1))) && (end == key.length() || !isLetter(key.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLetter(char character) {
        return 'a' <= character && character <= 'z';
    }
}
