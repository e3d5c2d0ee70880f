package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The way to a field of a record: {@code type}, {@code actors[0].name}, {@code date.value}. */
final class FieldPath {

    /** No field of a record lies deeper than {@code object.actor.sectors[0]}, and none needs more than four digits. */
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z]+(\\[\\d{1,4}\\])?(\\.[A-Za-z]+(\\[\\d{1,4}\\])?){0,4}");

    private static final Pattern STEP = Pattern.compile("[A-Za-z]+|\\d+");

    private static final Set<String> NUMBERS =
            Set.of("confidence", "quad", "goldstein", "latitude", "longitude", "geonames", "lower", "upper");

    private final String words;
    private final List<String> steps = new ArrayList<>();

    /**
     * Reads a way.
     *
     * @throws FaultException {@link Fault#REVIEW_FIELD} if it is none
     */
    FieldPath(String words) {
        this.words = words;
        if (!FORM.matcher(words).matches()) {
            throw Fault.REVIEW_FIELD.with(words, "a field is written type, date.value or actors[0].name");
        }
        Matcher step = STEP.matcher(words);
        while (step.find()) {
            steps.add(step.group());
        }
    }

    /** The field of the record that it begins with. */
    String top() {
        return steps.get(0);
    }

    /** A value for this field: JSON where it is an object, a list, a string in quotation marks or null; else the words. */
    JsonNode value(String value) {
        String bare = value.strip();
        boolean isNumber = NUMBERS.contains(steps.get(steps.size() - 1)) || words.equals("value");
        if (isNumber || bare.equals("null") || bare.startsWith("{") || bare.startsWith("[") || bare.startsWith("\"")) {
            JsonNode json = RecordJson.read(bare);
            if (json != null) {
                return json;
            }
        }
        return RecordJson.MAPPER.getNodeFactory().stringNode(value);
    }

    /** What a record holds there; null where it has no such field. */
    @Nullable
    JsonNode in(JsonNode record) {
        JsonNode at = record;
        for (String step : steps) {
            at = at == null ? null : isIndex(step) ? at.get(Integer.parseInt(step)) : at.get(step);
        }
        return at;
    }

    /** Puts a value there; what is missing on the way is made, and a list grows by one at its end. */
    void set(ObjectNode record, JsonNode value) {
        JsonNode at = record;
        for (int i = 0; i < steps.size(); i++) {
            boolean isLast = i == steps.size() - 1;
            JsonNode put = isLast ? value : null;
            at = isIndex(steps.get(i))
                    ? element(at, Integer.parseInt(steps.get(i)), put)
                    : field(at, steps.get(i), put, !isLast && isIndex(steps.get(i + 1)));
        }
    }

    private static boolean isIndex(String step) {
        return Character.isDigit(step.charAt(0));
    }

    private JsonNode field(JsonNode object, String name, @Nullable JsonNode value, boolean isList) {
        if (!(object instanceof ObjectNode fields)) {
            throw Fault.REVIEW_FIELD.with(words, "there is nothing that could have a field \"" + name + "\"");
        }
        JsonNode there = fields.get(name);
        JsonNode now = value;
        if (now == null) {
            boolean isThere = there != null && !there.isNull();
            now = isThere ? there : isList ? RecordJson.MAPPER.createArrayNode() : RecordJson.MAPPER.createObjectNode();
        }
        fields.set(name, now);
        return now;
    }

    private JsonNode element(JsonNode array, int index, @Nullable JsonNode value) {
        if (!(array instanceof ArrayNode elements)) {
            throw Fault.REVIEW_FIELD.with(words, "there is no list");
        }
        if (index > elements.size()) {
            throw Fault.REVIEW_FIELD.with(words, "the list has " + elements.size() + " elements, counted from 0");
        }
        if (index == elements.size()) {
            elements.add(value == null ? RecordJson.MAPPER.createObjectNode() : value);
        } else if (value != null) {
            elements.set(index, value);
        }
        return elements.get(index);
    }
}
