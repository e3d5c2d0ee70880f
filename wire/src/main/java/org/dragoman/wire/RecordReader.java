package org.dragoman.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads records back from JSON Lines.
 *
 * <p>Fields that it does not know are passed over, since records may gain fields; blank lines too. Anything else that is
 * not a record is a {@link Fault#JSON_LINE} that names the file and the line. Stateless, safe for use by several threads.
 */
public final class RecordReader {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private RecordReader() {}

    /**
     * Reads line by line, so that a ledger larger than memory can be read.
     *
     * @param name what faults call this input, as a rule its file's name
     * @param each is given each record in turn
     */
    public static void read(InputStream stream, String name, Consumer<Recorded> each) throws IOException {
        InputStream buffered = new BufferedInputStream(stream, 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        int number = 1;
        for (int next = buffered.read(); next >= 0; next = buffered.read()) {
            if (next != '\n') {
                line.write(next);
                continue;
            }
            accept(line.toByteArray(), name, number, each);
            line.reset();
            number++;
        }
        accept(line.toByteArray(), name, number, each);
    }

    private static void accept(byte[] bytes, String name, int number, Consumer<Recorded> each) {
        String line = decode(bytes, name, number);
        if (number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK) {
            line = line.substring(1);
        }
        if (!line.isBlank()) {
            each.accept(line(line, name, number));
        }
    }

    private static String decode(byte[] bytes, String name, int number) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw fault(name, number, "it is not valid UTF-8", malformed);
        }
    }

    /**
     * Reads one line.
     *
     * @param name what a fault calls the input
     * @param number the line's number, from 1, for a fault to name
     */
    public static Recorded line(String json, String name, int number) {
        JsonNode node = parse(json, name, number);
        if (!node.isObject()) {
            throw fault(name, number, "it is not a JSON object", null);
        }
        try {
            return ClaimRows.read(new Row(node));
        } catch (IllegalArgumentException | java.time.DateTimeException malformed) {
            throw fault(name, number, String.valueOf(malformed.getMessage()), malformed);
        }
    }

    private static JsonNode parse(String json, String name, int number) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            throw fault(name, number, "it is not whole JSON: " + malformed.getOriginalMessage(), malformed);
        }
    }

    private static FaultException fault(String name, int number, String reason, @Nullable Exception cause) {
        FaultException fault = Fault.JSON_LINE.with(name, number, reason);
        if (cause != null) {
            fault.initCause(cause);
        }
        return fault;
    }
}
