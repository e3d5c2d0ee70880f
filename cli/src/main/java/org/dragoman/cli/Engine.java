package org.dragoman.cli;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dragoman.coder.Coder;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.reader.Method;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Encoder;
import org.dragoman.reader.syntax.Syntax;

/** All that is needed to read and code reports. Immutable and thread-safe. */
final class Engine {

    private final Knowledge knowledge;
    private final Reader reader;
    private final Coder coder;

    private Engine(Knowledge knowledge, Reader reader) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.coder = new Coder(knowledge);
    }

    /** A report and the claims read in it. */
    record Coded(Document document, List<Claim> claims) {}

    /** Loads the tables and the syntax model, both at once: each takes about as long as the other. */
    static Engine load(CommonOptions options) {
        CompletableFuture<Syntax> syntax = CompletableFuture.supplyAsync(Syntax::load);
        boolean trained = options.encoder != null || Encoder.isIncluded();
        Method method = options.reader != null ? options.reader : trained ? Method.BOTH : Method.SYMBOLIC;
        Encoder encoder = method == Method.SYMBOLIC
                ? null
                : options.encoder != null ? Encoder.load(options.encoder) : Encoder.load();
        Knowledge knowledge = Knowledge.load(options.knowledge);
        Reader reader = Reader.of(knowledge, syntax.join());
        return new Engine(knowledge, encoder == null ? reader : reader.with(encoder, method));
    }

    static Engine of(Knowledge knowledge, Syntax syntax) {
        return new Engine(knowledge, Reader.of(knowledge, syntax));
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
