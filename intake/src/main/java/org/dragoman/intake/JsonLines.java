package org.dragoman.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/** Reads JSON Lines, and .json files of one object, line by line; a bad line is told and the next one read. */
final class JsonLines {

    private final String name;
    private final String externalId;
    private final @Nullable Charset encoding;

    /** @param encoding of the lines, or null for UTF-8 */
    JsonLines(String name, String externalId, @Nullable Charset encoding) {
        this.name = name;
        this.externalId = externalId;
        this.encoding = encoding;
    }

    /**
     * Hands out every report with the name by which a fault should call it.
     *
     * @param kind {@link Kind#JSON_LINES}, or {@link Kind#JSON} where it may also be a single object
     */
    void read(Kind kind, InputStream in, BiConsumer<String, RawReport> reports, Consumer<FaultException> faults)
            throws IOException {
        boolean isWide = encoding != null && WideEncoding.isWide(encoding);
        InputStream bytes = encoding != null && isWide ? new Utf8Stream(in, encoding) : in;
        Charset charset = encoding == null || isWide ? StandardCharsets.UTF_8 : encoding;
        LineReader lines = new LineReader(bytes, Limits.LINE);
        LineReader.Line line = skipBlank(lines);
        if (line == null) {
            faults.accept(Fault.FILE_EMPTY.with(name));
        } else if (kind == Kind.JSON && !isWholeObject(line)) {
            LineReader whole = new LineReader(oneLine(line, bytes), Limits.LINE);
            accept(whole.next(), charset, reports, faults);
        } else {
            while (line != null) {
                accept(line, charset, reports, faults);
                line = skipBlank(lines);
            }
        }
    }
}
