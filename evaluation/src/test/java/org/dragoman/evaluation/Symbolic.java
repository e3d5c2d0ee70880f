package org.dragoman.evaluation;

import java.util.List;
import org.dragoman.coder.Coder;
import org.dragoman.coder.NamedPlace;
import org.dragoman.evaluation.task.Subject;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;

/** Reader and coder without an encoder, loaded once for all tests. */
record Symbolic(Knowledge knowledge, Reader reader, Coder coder) implements Subject {

    static final Symbolic ONCE = load();

    private static Symbolic load() {
        Knowledge knowledge = Knowledge.load();
        return new Symbolic(knowledge, Reader.load(knowledge), new Coder(knowledge));
    }

    @Override
    public Reading read(Document document) {
        return reader.read(document);
    }

    @Override
    public List<Claim> code(Reading reading) {
        return coder.code(reading);
    }

    @Override
    public List<NamedPlace> places(Reading reading) {
        return coder.places(reading);
    }
}
