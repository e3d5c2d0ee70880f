package org.dragoman.ledger.review;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records as trees, so that single fields can be set. */
final class RecordJson {

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RecordJson() {}

    /** What words mean as JSON; null where they are none. */
    static @Nullable JsonNode read(String words) {
        try {
            JsonNode node = MAPPER.readTree(words);
            return node.isMissingNode() ? null : node;
        } catch (JacksonException notJson) {
            return null;
        }
    }

    /** A value as a setting holds it, so that it is read back as these words and nothing else. */
    static String quoted(String words) {
        return MAPPER.writeValueAsString(words);
    }

    /** Whether all that was given was kept: a field that a record does not have would be dropped without a word. */
    static boolean isKept(JsonNode given, @Nullable JsonNode kept) {
        if (kept == null) {
            return false;
        }
        if (given.isObject()) {
            return kept.isObject()
                    && given.propertyStream().allMatch(field -> isKept(field.getValue(), kept.get(field.getKey())));
        }
        if (given.isArray()) {
            if (!kept.isArray() || kept.size() != given.size()) {
                return false;
            }
            for (int i = 0; i < given.size(); i++) {
                if (!isKept(given.get(i), kept.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (given.isNumber() && kept.isNumber()) {
            return given.doubleValue() == kept.doubleValue();
        }
        return given.equals(kept);
    }
}
