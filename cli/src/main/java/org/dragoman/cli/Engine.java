package org.dragoman.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dragoman.coder.Coder;
import org.dragoman.coder.NamedPlace;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.reader.Method;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Encoder;
import org.dragoman.reader.syntax.Syntax;
import org.jspecify.annotations.Nullable;

/** All that is needed to read and code reports. Immutable and thread-safe. */
final class Engine {

    private final Knowledge knowledge;
    private final Reader reader;
    private final Coder coder;
    private final @Nullable Encoder encoder;

    private Engine(Knowledge knowledge, Reader reader, @Nullable Encoder encoder) {
        this.knowledge = knowledge;
        this.reader = reader;
        this.coder = new Coder(knowledge);
        this.encoder = encoder;
    }

    /** A report and the claims read in it. */
    record Coded(Document document, List<Claim> claims) {}

    /** Loads the tables, the syntax model and the encoder at once. */
    static Engine load(ReaderOptions options, Complaints complaints) {
        CompletableFuture<Syntax> syntax = CompletableFuture.supplyAsync(Syntax::load);
        CompletableFuture<Optional<Encoder>> encoder =
                CompletableFuture.supplyAsync(() -> encoder(options, complaints));
        Knowledge knowledge = Knowledge.load(options.knowledge);
        Reader reader = Reader.of(knowledge, syntax.join());
        Method method = options.reader == null ? Method.BOTH : options.reader;
        return encoder.join()
                .map(trained -> new Engine(knowledge, reader.with(trained, method), trained))
                .orElse(new Engine(knowledge, reader, null));
    }

    /** The encoder that the options ask for; where they leave it open and it does not run here, a warning and none. */
    private static Optional<Encoder> encoder(ReaderOptions options, Complaints complaints) {
        if (options.reader == Method.SYMBOLIC) {
            return Optional.empty();
        }
        if (options.encoder != null) {
            return Optional.of(Encoder.load(options.encoder));
        }
        if (options.reader == null && !Encoder.isIncluded()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Encoder.load());
        } catch (FaultException fault) {
            if (options.reader != null || fault.fault() != Fault.ENCODER_PLATFORM) {
                throw fault;
            }
            complaints.warning(fault);
            return Optional.empty();
        }
    }

    static Engine of(Knowledge knowledge, Syntax syntax) {
        return new Engine(knowledge, Reader.of(knowledge, syntax), null);
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /** The encoder beside the patterns; null where there is none. */
    @Nullable
    Encoder encoder() {
        return encoder;
    }

    /** What the records of every report that this engine codes carry as their coder. */
    String coderVersion() {
        return coder.version(reader.by());
    }

    List<NamedPlace> places(Reading reading) {
        return coder.places(reading);
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
