package org.dragoman.intake;

import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** JSON as a stream of tokens, within bounds: a tree of a hostile line would take many times its size. */
final class JsonSource {

    private static final int DEEPEST = 500;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Limits.LINE)
                    .build())
            // Field names come from outside; a table of all that were ever met would only grow.
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .build();

    private static final JsonFactory LENIENT = FACTORY.rebuild()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private JsonSource() {}

    static JsonParser open(String json) {
        return FACTORY.createParser(json);
    }

    /** JSON as sites write it: with bare line ends in strings, and commas too many. */
    static JsonParser openLeniently(String json) {
        return LENIENT.createParser(json);
    }
}
