package org.dragoman.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What two records of the same claim tell differently, field by field. */
final class RecordChanges {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** These name who coded, not what is told. */
    private static final Set<String> ASIDE = Set.of("coder", "document");

    private static final int LONGEST = 100;

    private RecordChanges() {}

    /** A line for each field that differs, sorted by name. */
    static List<String> between(String before, String after) {
        JsonNode old = MAPPER.readTree(before);
        JsonNode now = MAPPER.readTree(after);
        Set<String> names = new TreeSet<>(old.propertyNames());
        names.addAll(now.propertyNames());
        names.removeAll(ASIDE);
        List<String> changes = new ArrayList<>();
        for (String name : names) {
            String from = shown(old.path(name));
            String to = shown(now.path(name));
            if (!old.path(name).equals(now.path(name))) {
                changes.add(name + ": " + from + " → " + to);
            }
        }
        return changes;
    }

    private static String shown(JsonNode value) {
        String words = value.isMissingNode() ? "nothing" : value.isString() ? value.asString() : value.toString();
        boolean isShort = words.codePointCount(0, words.length()) <= LONGEST;
        return isShort ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
