package org.dragoman.evaluation.task;

import java.util.List;
import org.dragoman.coder.NamedPlace;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.jspecify.annotations.Nullable;

/** What is measured: something that reads reports and codes them. Immutable and thread-safe. */
public interface Subject {

    /** What it knew before. */
    Knowledge knowledge();

    Reading read(Document document);

    List<Claim> code(Reading reading);

    /** The places that a report names, and where they lie. */
    List<NamedPlace> places(Reading reading);

    /** Words of speech as a trained encoder tells them by itself; null where there is none. */
    default @Nullable List<SpeechWords> speech(Reading reading) {
        return null;
    }

    /**
     * What one does to the other in a sentence, as a trained encoder tells it: a type of events, YIELD standing for CONCEDE and RETREAT;
     * null where there is no encoder.
     */
    default @Nullable String typeBetween(String sentence, @Nullable Span source, @Nullable Span target) {
        return null;
    }

    /**
     * Words that have a part in speech.
     *
     * @param part speaker, cue or content
     */
    record SpeechWords(Span span, String part) {}
}
