package org.dragoman.evaluation.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a file begins with, by which its form is known.
 *
 * @param start the first characters; the last line may be cut off
 * @param json whether the first line opens a JSON object
 * @param keys the keys of that object, else the first line's fields between tabs
 */
public record Head(String start, boolean json, Set<String> keys) {

    private static final JsonFactory JSON = new JsonFactory();

    static Head of(String start) {
        String bare = start.startsWith("\uFEFF") ? start.substring(1) : start;
        if (bare.startsWith("{")) {
            return new Head(bare, true, keysOf(bare));
        }
        String first = bare.lines().findFirst().orElse("");
        return new Head(bare, false, Set.of(distinct(first.split("\t"))));
    }

    private static String[] distinct(String[] fields) {
        return new LinkedHashSet<>(List.of(fields)).toArray(String[]::new);
    }

    /** Whether the file has rows with all of these keys. */
    public boolean has(String... wanted) {
        return keys.containsAll(List.of(wanted));
    }

    /** Whether these characters stand near the beginning. */
    public boolean holds(String characters) {
        return start.contains(characters);
    }

    /** The keys of the first object, as far as it can be read. */
    private static Set<String> keysOf(String start) {
        Set<String> keys = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), start)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JacksonException cutOff) {
            // What could be read will do.
        }
        return keys;
    }
}
