package org.dragoman.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dragoman.coder.Coder;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;
import org.dragoman.reader.syntax.Syntax;

/** All that is needed to read and code reports. Immutable and thread-safe. */
final class Engine {

    private final Knowledge knowledge;
    private final Reader reader;
    private final Coder coder;

    private Engine(Knowledge knowledge, Syntax syntax) {
        this.knowledge = knowledge;
        this.reader = Reader.of(knowledge, syntax);
        this.coder = new Coder(knowledge);
    }

    /** A report and the claims read in it. */
    record Coded(Document document, List<Claim> claims) {}

    /** Loads the tables and the syntax model, both at once: each takes about as long as the other. */
    static Engine load(List<Path> additions) {
        CompletableFuture<Syntax> syntax = CompletableFuture.supplyAsync(Syntax::load);
        Knowledge knowledge = Knowledge.load(additions);
        return new Engine(knowledge, syntax.join());
    }

    static Engine of(Knowledge knowledge, Syntax syntax) {
        return new Engine(knowledge, syntax);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Reading read(Document document) {
        return reader.read(document);
    }

    List<Claim> code(Reading reading) {
        return coder.code(reading);
    }

    Coded code(Document document) {
        return new Coded(document, document.isCoded() ? code(read(document)) : List.of());
    }
}
