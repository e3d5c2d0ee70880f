package org.dragoman.cli.show;

import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows as JSON Lines; the same row gives the same bytes on every machine. */
final class JsonLines {

    // The fast writer is not about speed: Java's own changed its digits between versions 18 and 19.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** Beyond this, neighbouring whole numbers have the same double. */
    private static final double WHOLE_LIMIT = 0x1p53;

    private JsonLines() {}

    /** The row as one line without its end; some readers of lines would break it at rarer line ends, so they go. */
    static String line(Map<String, @Nullable Object> row) {
        return text(row);
    }

    /** Any value in JSON, on one line. */
    static String text(Object value) {
        StringWriter line = new StringWriter(512);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            write(json, value);
        }
        return line.toString()
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((name, content) -> {
                json.writeName(String.valueOf(name));
                write(json, content);
            });
            json.writeEndObject();
        } else if (value instanceof Iterable<?> items) {
            json.writeStartArray();
            items.forEach(item -> write(json, item));
            json.writeEndArray();
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            write(json, number.doubleValue());
        } else {
            json.writeString(value.toString());
        }
    }

    private static void write(JsonGenerator json, double number) {
        if (number == Math.rint(number) && Math.abs(number) <= WHOLE_LIMIT) {
            json.writeNumber((long) number);
        } else {
            json.writeNumber(number);
        }
    }
}
