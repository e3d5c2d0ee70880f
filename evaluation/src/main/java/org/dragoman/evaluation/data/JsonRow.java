package org.dragoman.evaluation.data;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An object of a line of JSON Lines, the line's own or one inside it. */
public final class JsonRow implements Row {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final DataFile.Part part;
    private final int line;
    private final JsonNode node;

    private JsonRow(DataFile.Part part, int line, JsonNode node) {
        this.part = part;
        this.line = line;
        this.node = node;
        if (!node.isObject()) {
            throw mistake("a JSON object is expected");
        }
    }

    static List<JsonRow> all(DataFile.Part part) {
        List<JsonRow> rows = new ArrayList<>();
        List<String> lines = part.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(new JsonRow(part, i + 1, parse(part, i + 1, lines.get(i))));
            }
        }
        return rows;
    }

    private static JsonNode parse(DataFile.Part part, int line, String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException malformed) {
            FaultException fault = part.damaged(line, "it is not whole JSON: " + malformed.getOriginalMessage());
            fault.initCause(malformed);
            throw fault;
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String get(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() || value.isContainer() ? "" : value.asString();
    }

    @Override
    public FaultException mistake(String what) {
        return part.damaged(line, what);
    }

    /** The objects of a list; none where the key is missing. */
    public List<JsonRow> rows(String key) {
        List<JsonRow> rows = new ArrayList<>();
        list(node.get(key), key).forEach(item -> rows.add(new JsonRow(part, line, item)));
        return rows;
    }

    /** The texts of a list; none where the key is missing. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        list(node.get(key), key).forEach(item -> texts.add(item.asString()));
        return texts;
    }

    /** A span written {@code [begin, end]}, or null where the key is missing or null. */
    public @Nullable Span span(String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? null : span(value, key);
    }

    /** Spans written {@code [[begin, end], …]}; none where the key is missing. */
    public List<Span> spans(String key) {
        List<Span> spans = new ArrayList<>();
        list(node.get(key), key).forEach(item -> spans.add(span(item, key)));
        return spans;
    }

    /** Spans written {@code [[begin, end, "Type", …], …]} and their types; none where the key is missing. */
    public List<Typed> typedSpans(String key) {
        List<Typed> typed = new ArrayList<>();
        for (JsonNode item : list(node.get(key), key)) {
            if (item.size() < 3) {
                throw mistake("the field " + key + " holds lists of begin, end and type");
            }
            typed.add(new Typed(span(item, key), item.get(2).asString()));
        }
        return typed;
    }

    /** A span and what stands there. */
    public record Typed(Span span, String type) {}

    private Span span(JsonNode value, String key) {
        if (value.isArray()
                && value.size() >= 2
                && value.get(0).isInt()
                && value.get(1).isInt()) {
            int begin = value.get(0).intValue();
            int end = value.get(1).intValue();
            if (begin >= 0 && end >= begin) {
                return new Span(begin, end);
            }
        }
        throw mistake("the field " + key + " holds a span that is not [begin, end]");
    }

    private List<JsonNode> list(@Nullable JsonNode value, String key) {
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!value.isArray()) {
            throw mistake("the field " + key + " is a list");
        }
        List<JsonNode> items = new ArrayList<>();
        value.forEach(items::add);
        return items;
    }
}
