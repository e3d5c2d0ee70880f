package org.dragoman.wire;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as JSON Lines: one object a line, in UTF-8, each line ended by a line feed.
 *
 * <p>Fields stand in a fixed order and every field is there: what is unknown is {@code null}. The same records give the
 * same bytes on every machine. Not safe for use by several threads at once; {@link #line} is.
 */
public final class RecordWriter implements Closeable, Flushable {

    // The fast writer is not about speed: Java's own changed its digits between versions 18 and 19.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private final Writer out;

    /** Writes to a stream, which {@link #close()} closes. */
    public RecordWriter(OutputStream stream) {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Writes a report's record, then its claims in the order given. */
    public void write(Document document, List<? extends Claim> claims) throws IOException {
        write(document);
        for (Claim claim : claims) {
            write(claim);
        }
    }

    public void write(Document document) throws IOException {
        end(line(document));
    }

    public void write(Claim claim) throws IOException {
        end(line(claim));
    }

    public void write(Recorded recorded) throws IOException {
        end(line(recorded));
    }

    /** The record of a document, without a line end. */
    public static String line(Document document) {
        return line(DocumentRecord.of(document));
    }

    /** The record of a claim, without a line end. */
    public static String line(Claim claim) {
        return object(fields -> ClaimFields.write(claim, fields));
    }

    /** The line that a record was read from, without its line end. */
    public static String line(Recorded recorded) {
        if (recorded instanceof ClaimRecord record) {
            return line(record.claim());
        }
        DocumentRecord document = (DocumentRecord) recorded;
        return object(fields -> DocumentFields.write(document, fields));
    }

    private static String object(Consumer<Fields> content) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            content.accept(new Fields(json));
            json.writeEndObject();
        }
        return Escapes.apply(line.toString());
    }

    private void end(String line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
