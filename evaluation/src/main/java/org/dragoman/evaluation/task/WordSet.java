package org.dragoman.evaluation.task;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Actor;

/** The words of a name that tell it from others. */
final class WordSet {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final Set<String> EMPTY_WORDS =
            Set.of("the", "a", "an", "of", "and", "in", "on", "to", "s", "its", "his", "her", "their", "for", "from");

    private WordSet() {}

    static Set<String> of(String text) {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            if (!EMPTY_WORDS.contains(matcher.group())) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    /** Whether one of the actors has a word in common with these words, in the text or in its name. */
    static boolean isAmong(List<Actor> actors, String words) {
        return actors.stream().anyMatch(actor -> meets(actor.text() + " " + actor.name(), words));
    }

    static boolean meets(String one, String other) {
        Set<String> common = of(one);
        common.retainAll(of(other));
        return !common.isEmpty();
    }
}
