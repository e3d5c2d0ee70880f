package org.dragoman.reader.time;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.reader.layer.Sentence;

/** Words for the time of the report, and for some time before or after it: "now", "recently", "the future". */
final class VagueTimes {

    /** Some words in a row, and what they mean. */
    private record Phrase(List<String> words, String timex) {

        static Phrase of(String words, String timex) {
            return new Phrase(List.of(words.split(" ")), timex);
        }
    }

    /** By the first word; the longer ones first. */
    private static final Map<String, List<Phrase>> PHRASES = Map.ofEntries(
            starting("now", Phrase.of("now", Timex.PRESENT)),
            starting("right", Phrase.of("right now", Timex.PRESENT)),
            starting("currently", Phrase.of("currently", Timex.PRESENT)),
            starting("current", Phrase.of("current", Timex.PRESENT)),
            starting("presently", Phrase.of("presently", Timex.PRESENT)),
            starting("nowadays", Phrase.of("nowadays", Timex.PRESENT)),
            starting("recently", Phrase.of("recently", Timex.PAST)),
            starting("more", Phrase.of("more recently", Timex.PAST)),
            starting("most", Phrase.of("most recently", Timex.PAST)),
            starting("lately", Phrase.of("lately", Timex.PAST)),
            starting("long", Phrase.of("long ago", Timex.PAST)),
            starting("some", Phrase.of("some time ago", Timex.PAST)),
            starting("soon", Phrase.of("soon", Timex.FUTURE)),
            starting(
                    "the",
                    Phrase.of("the not too distant future", Timex.FUTURE),
                    Phrase.of("the foreseeable future", Timex.FUTURE),
                    Phrase.of("the distant future", Timex.FUTURE),
                    Phrase.of("the near future", Timex.FUTURE),
                    Phrase.of("the near term", Timex.FUTURE),
                    Phrase.of("the short term", Timex.FUTURE),
                    Phrase.of("the recent past", Timex.PAST),
                    Phrase.of("the distant past", Timex.PAST),
                    Phrase.of("the future", Timex.FUTURE),
                    Phrase.of("the past", Timex.PAST)));

    private final Findings findings;

    VagueTimes(Findings findings) {
        this.findings = findings;
    }

    private static Map.Entry<String, List<Phrase>> starting(String first, Phrase... phrases) {
        return Map.entry(first, List.of(phrases));
    }

    int at(int i, Sentence sentence) {
        List<Phrase> phrases = PHRASES.get(findings.word(i));
        if (phrases == null) {
            return i;
        }
        for (Phrase phrase : phrases) {
            int end = i + phrase.words().size();
            if (fits(phrase, i, sentence) && !isOther(phrase, i, end, sentence)) {
                return findings.addVague(i, end, phrase.timex(), why(phrase));
            }
        }
        return i;
    }

    private boolean fits(Phrase phrase, int i, Sentence sentence) {
        for (int k = 0; k < phrase.words().size(); k++) {
            if (!phrase.words().get(k).equals(findings.word(i + k, sentence))) {
                return false;
            }
        }
        return true;
    }

    /** The same words with another meaning: "as soon as", "the future king", "the past six". */
    private boolean isOther(Phrase phrase, int first, int end, Sentence sentence) {
        String follow = findings.word(end, sentence);
        String before = findings.word(first - 1, sentence);
        return switch (phrase.words().get(phrase.words().size() - 1)) {
            case "soon" -> before.equals("as") || before.equals("too") || follow.equals("after") || follow.equals("as");
            case "future", "past", "term" ->
                end < sentence.end()
                        && (findings.tree.token(end).isNoun()
                                || Set.of("CD", "JJ")
                                        .contains(findings.tree.token(end).tag()));
            case "current" -> !findings.tree.token(first).tag().equals("JJ");
            default -> false;
        };
    }

    private static String why(Phrase phrase) {
        return switch (phrase.timex()) {
            case Timex.PRESENT -> "the time of the report";
            case Timex.PAST -> "some time before the report";
            default -> "some time after the report";
        };
    }
}
