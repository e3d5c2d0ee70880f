package org.dragoman.cli;

import java.util.List;
import org.dragoman.coder.NamedPlace;
import org.dragoman.evaluation.task.Subject;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Span;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Encoder;
import org.dragoman.reader.layer.Sentence;
import org.jspecify.annotations.Nullable;

/** The engine as it is measured. */
record Measured(Engine engine) implements Subject {

    @Override
    public Knowledge knowledge() {
        return engine.knowledge();
    }

    @Override
    public Reading read(Document document) {
        return engine.read(document);
    }

    @Override
    public List<Claim> code(Reading reading) {
        return engine.code(reading);
    }

    @Override
    public List<NamedPlace> places(Reading reading) {
        return engine.places(reading);
    }

    @Override
    public @Nullable List<SpeechWords> speech(Reading reading) {
        Encoder encoder = engine.encoder();
        if (encoder == null) {
            return null;
        }
        List<Span> sentences = reading.sentences().stream()
                .filter(sentence -> !sentence.boilerplate())
                .map(Sentence::span)
                .toList();
        return sentences.isEmpty()
                ? List.of()
                : encoder.find(reading.document(), sentences).roles().stream()
                        .map(role -> new SpeechWords(role.span(), role.kind()))
                        .toList();
    }

    @Override
    public @Nullable String typeBetween(String sentence, @Nullable Span source, @Nullable Span target) {
        Encoder encoder = engine.encoder();
        return encoder == null ? null : encoder.typeBetween(sentence, source, target);
    }
}
