package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.dragoman.ledger.store.Decision.Action;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a decision holds besides who, when, why and its claim; in the ledger one JSON object. */
sealed interface Content {

    /** Halves of characters, which no database keeps as they are. */
    Pattern HALVES = Pattern.compile("\\p{Cs}");

    /**
     * On a claim.
     *
     * @param digests of what was coded there in all reports with the text; empty where nothing was
     * @param settings fields that the person set, those of earlier decisions that this one builds on included
     * @param becomes digests of what the person made of it
     * @param saw the record as the person saw it; null for a claim that is added
     * @param claim the whole record as the person wants it, where none was coded; else null
     */
    record OfClaim(
            Set<Long> digests,
            List<Setting> settings,
            Set<Long> becomes,
            @Nullable String saw,
            @Nullable String claim) implements Content {
        public OfClaim {
            digests = new TreeSet<>(digests);
            settings = List.copyOf(settings);
            becomes = new TreeSet<>(becomes);
        }
    }

    /** On actors: those that are one, of whom the first stands for all; or two that are not. */
    record OfActors(List<String> keys) implements Content {}

    /** On events: those that are one, or two that are not. */
    record OfEvents(List<Seen> events) implements Content {
        List<String> ids() {
            return events.stream().map(Seen::claim).toList();
        }
    }

    /** An event as the person saw it; no digests where it was added by hand. */
    record Seen(String claim, String sha256, Set<Long> digests) {}

    /** On another decision. */
    record OfDecision(String id) implements Content {}

    /** As the ledger keeps it. */
    default String json() {
        ObjectNode node = RecordJson.MAPPER.createObjectNode();
        if (this instanceof OfClaim claim) {
            node.set("digests", digests(claim.digests()));
            ArrayNode settings = node.putArray("set");
            claim.settings()
                    .forEach(setting -> settings.addArray().add(setting.field()).add(setting.value()));
            node.set("becomes", digests(claim.becomes()));
            node.set("saw", record(claim.saw()));
            node.set("claim", record(claim.claim()));
        } else if (this instanceof OfActors actors) {
            actors.keys().forEach(node.putArray("actors")::add);
        } else if (this instanceof OfEvents events) {
            ArrayNode array = node.putArray("events");
            for (Seen event : events.events()) {
                array.addObject()
                        .put("id", event.claim())
                        .put("sha256", event.sha256())
                        .set("digests", digests(event.digests()));
            }
        } else if (this instanceof OfDecision decision) {
            node.put("decision", decision.id());
        }
        return HALVES.matcher(node.toString())
                .replaceAll(half -> String.format(
                        java.util.Locale.ROOT, "\\\\u%04x", (int) half.group().charAt(0)));
    }

    private static ArrayNode digests(Collection<Long> digests) {
        ArrayNode array = RecordJson.MAPPER.createArrayNode();
        digests.forEach(digest -> array.add(Long.toHexString(digest)));
        return array;
    }

    private static JsonNode record(@Nullable String record) {
        return record == null ? RecordJson.MAPPER.nullNode() : RecordJson.MAPPER.readTree(record);
    }

    /** From the ledger. */
    static Content read(Action action, String json) {
        JsonNode node = RecordJson.MAPPER.readTree(json);
        return switch (action) {
            case ACCEPT, REJECT, CORRECT, ADD ->
                new OfClaim(
                        digests(node.get("digests")),
                        list(
                                node.get("set"),
                                setting -> new Setting(
                                        setting.get(0).stringValue(),
                                        setting.get(1).stringValue())),
                        digests(node.get("becomes")),
                        recordOrNull(node.get("saw")),
                        recordOrNull(node.get("claim")));
            case MERGE_ACTORS, SPLIT_ACTORS -> new OfActors(list(node.get("actors"), JsonNode::stringValue));
            case MERGE_EVENTS, SPLIT_EVENTS ->
                new OfEvents(list(
                        node.get("events"),
                        event -> new Seen(
                                event.get("id").stringValue(),
                                event.get("sha256").stringValue(),
                                digests(event.get("digests")))));
            case WITHDRAW -> new OfDecision(node.get("decision").stringValue());
        };
    }

    private static Set<Long> digests(JsonNode array) {
        return new LinkedHashSet<>(list(array, digest -> Long.parseUnsignedLong(digest.stringValue(), 16)));
    }

    private static @Nullable String recordOrNull(JsonNode node) {
        return node.isNull() ? null : node.toString();
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> element) {
        List<T> values = new ArrayList<>(array.size());
        array.forEach(value -> values.add(element.apply(value)));
        return values;
    }
}
