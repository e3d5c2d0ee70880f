package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        } else if (kind == Kind.JSON && !looksWhole(line)) {
            accept(lines.withRest(line), charset, reports, faults);
        } else {
            while (line != null) {
                accept(line, charset, reports, faults);
                line = skipBlank(lines);
            }
        }
    }

    private static LineReader.@Nullable Line skipBlank(LineReader lines) throws IOException {
        LineReader.Line line = lines.next();
        while (line != null && !line.isTooLong() && isBlank(line.bytes())) {
            line = lines.next();
        }
        return line;
    }

    private static boolean isBlank(byte[] bytes) {
        int start = startOf(bytes);
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    /** Where the content begins: after a byte-order mark, which joined files carry at any line. */
    private static int startOf(byte[] bytes) {
        WideEncoding.Mark mark = WideEncoding.mark(bytes);
        return mark != null && mark.charset().equals(StandardCharsets.UTF_8) ? mark.length() : 0;
    }

    /** Whether the line closes what it opens, as a line of JSON Lines does. */
    private static boolean looksWhole(LineReader.Line line) {
        String text = new String(line.bytes(), StandardCharsets.ISO_8859_1).strip();
        return line.isTooLong() || text.endsWith("}");
    }

    private void accept(
            LineReader.Line line,
            Charset charset,
            BiConsumer<String, RawReport> reports,
            Consumer<FaultException> faults) {
        RawReport report;
        try {
            report = parse(line, charset);
        } catch (FaultException fault) {
            faults.accept(fault);
            return;
        }
        reports.accept(name + ", line " + line.number(), report);
    }

    private RawReport parse(LineReader.Line line, Charset charset) {
        if (line.isTooLong()) {
            String limit = Limits.count(Limits.LINE);
            throw Fault.JSON_LINE.with(name, line.number(), "it is longer than " + limit + " bytes");
        }
        int start = startOf(line.bytes());
        byte[] content = start == 0 ? line.bytes() : Arrays.copyOfRange(line.bytes(), start, line.bytes().length);
        String json = Decoder.strictly(content, charset);
        if (json == null) {
            throw Fault.JSON_LINE.with(name, line.number(), "it is not valid " + charset.name());
        }
        return new JsonReport(name, line.number(), externalId).parse(json);
    }
}
