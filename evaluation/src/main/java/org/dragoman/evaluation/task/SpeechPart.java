package org.dragoman.evaluation.task;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.evaluation.data.JsonRow;
import org.dragoman.evaluation.measure.Counts;
import org.dragoman.evaluation.task.Subject.SpeechWords;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Attribution;
import org.dragoman.reader.layer.Attribution.Stretch;

/** The part that a word has in speech. A word may have several, as what is said may tell what others said. */
enum SpeechPart {
    SPEAKER("source"),
    CUE("cue"),
    CONTENT("content");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final String key;

    SpeechPart(String key) {
        this.key = key;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Counts words, which are runs of letters and digits, by each part that gold or what is measured gives them. */
    static Map<SpeechPart, Counts> count(Text text, List<JsonRow> gold, Subject subject, Reading reading) {
        List<Span> words = words(text);
        List<SpeechWords> told = told(subject, reading);
        Map<SpeechPart, Counts> counts = new EnumMap<>(SpeechPart.class);
        for (SpeechPart part : values()) {
            BitSet marked = Characters.of(
                    gold.stream().flatMap(row -> row.spans(part.key).stream()).toList());
            BitSet given = Characters.of(told.stream()
                    .filter(found -> found.part().equals(part.toString()))
                    .map(SpeechWords::span)
                    .toList());
            counts.put(part, compare(words, marked, given));
        }
        return counts;
    }

    private static Counts compare(List<Span> words, BitSet marked, BitSet given) {
        int right = 0;
        int made = 0;
        int wanted = 0;
        for (Span word : words) {
            boolean isMarked = touches(marked, word);
            boolean isGiven = touches(given, word);
            right += isMarked && isGiven ? 1 : 0;
            made += isGiven ? 1 : 0;
            wanted += isMarked ? 1 : 0;
        }
        return new Counts(right, made, wanted);
    }

    private static boolean touches(BitSet characters, Span word) {
        int next = characters.nextSetBit(word.begin());
        return next >= 0 && next < word.end();
    }

    private static List<Span> words(Text text) {
        List<Span> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text.toString());
        while (matcher.find()) {
            words.add(text.span(matcher.start(), matcher.end()));
        }
        return words;
    }

    /** As an encoder tells them by itself, else as the reading's attributions have them. */
    private static List<SpeechWords> told(Subject subject, Reading reading) {
        List<SpeechWords> learned = subject.speech(reading);
        if (learned != null) {
            return learned;
        }
        List<SpeechWords> told = new ArrayList<>();
        for (Attribution attribution : reading.attributions()) {
            if (attribution.speaker() >= 0) {
                Span span = reading.mentions().get(attribution.speaker()).span();
                told.add(new SpeechWords(span, SPEAKER.toString()));
            }
            Span cue = reading.tree().span(attribution.cueFirst(), attribution.cueEnd() - 1);
            told.add(new SpeechWords(cue, CUE.toString()));
            for (Stretch stretch : attribution.content()) {
                Span span = reading.tree().span(stretch.first(), stretch.end() - 1);
                told.add(new SpeechWords(span, CONTENT.toString()));
            }
        }
        return told;
    }
}
