package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.model.Claim;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.dragoman.wire.ClaimRecord;
import org.dragoman.wire.RecordReader;
import org.dragoman.wire.RecordWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets fields of records, and refuses what would be no record. */
final class RecordEditor {

    /** What ties a claim to its words: another place is another claim. */
    private static final Set<String> FIXED = Set.of("kind", "id", "document", "span", "text", "evidence", "coder");

    /** What a person need not write for a claim by hand. */
    private static final Map<String, Map<String, String>> DEFAULTS = Map.of(
            "statement", Map.of("style", "\"indirect\""),
            "event",
                    Map.of(
                            "contexts", "[]",
                            "actors", "[]",
                            "recipients", "[]",
                            "modality", "\"actual\""),
            "position", Map.of("basis", "[]"),
            "deadline", Map.of("targets", "[]", "response", "\"none\""),
            "condition", Map.of("basis", "[]"),
            "figure", Map.of("unit", "\"count\""),
            "mediation", Map.of("parties", "[]", "conditions", "[]", "basis", "[]"));

    private final Supplier<Codebook> codebook;

    RecordEditor(Supplier<Codebook> codebook) {
        this.codebook = codebook;
    }

    /** A record with fields set, and all that was set: what was asked for, and what follows from it. */
    record Edited(Claim claim, List<Setting> settings) {}

    /**
     * Sets fields.
     *
     * @throws FaultException {@link Fault#REVIEW_FIELD} or {@link Fault#REVIEW_RECORD}, each with the field
     */
    Edited edit(String record, List<Setting> settings, Text text) {
        ObjectNode node = object(record);
        settings.forEach(setting -> set(node, setting, FIXED));
        List<Setting> all = new ArrayList<>(settings);
        all.addAll(Blanks.fill(node, fields(settings), text, codebook));
        return new Edited(claim(node, settings, text), all);
    }

    /**
     * A claim by hand.
     *
     * @param anchor what ties it to its words: a record with the fields that are common to all
     * @param written the person's record, an object with all or some of the kind's own fields
     */
    Claim write(ObjectNode anchor, ObjectNode written, List<Setting> settings, Text text) {
        String kind = anchor.get("kind").stringValue();
        Map<String, String> defaults = DEFAULTS.get(kind);
        if (defaults == null) {
            throw Fault.REVIEW_RECORD.with("claim", "there are no claims of the kind \"" + kind + "\"");
        }
        ObjectNode node = anchor.deepCopy();
        defaults.forEach((field, json) -> node.set(field, Objects.requireNonNull(RecordJson.read(json))));
        List<Setting> all = new ArrayList<>();
        written.properties().forEach(field -> {
            if (!field.getKey().equals("kind")) {
                all.add(new Setting(field.getKey(), field.getValue().toString()));
            }
        });
        all.addAll(settings);
        all.forEach(setting -> set(node, setting, FIXED));
        if (kind.equals("statement")) {
            content(node, text);
        }
        Blanks.fill(node, fields(all), text, codebook);
        return claim(node, all, text);
    }

    /** The cue of a statement is its words, and what is said is found in the text, else stands for its sentence. */
    private static void content(ObjectNode node, Text text) {
        if (!node.has("cue")) {
            node.set("cue", node.get("text"));
        }
        if (node.get("content") instanceof ObjectNode content
                && content.path("text").isString()
                && !content.has("spans")) {
            String said = content.get("text").stringValue();
            int at = said.isEmpty() ? -1 : text.toString().indexOf(said);
            ArrayNode spans = content.putArray("spans");
            if (at < 0) {
                spans.add(node.get("sentence"));
            } else {
                Span span = text.span(at, at + said.length());
                spans.addArray().add(span.begin()).add(span.end());
            }
        }
    }

    /** The same record with the settings of a decision that was checked when it was made. */
    static ObjectNode patched(String record, List<Setting> settings) {
        ObjectNode node = object(record);
        settings.forEach(setting -> set(node, setting, Set.of()));
        return node;
    }

    static ObjectNode object(String record) {
        return (ObjectNode) RecordJson.MAPPER.readTree(record);
    }

    /** The claim that a tree holds, whoever put it together before. */
    static Claim claim(ObjectNode node) {
        return ((ClaimRecord) RecordReader.line(node.toString(), "a decision", 1)).claim();
    }

    private static Set<String> fields(List<Setting> settings) {
        Set<String> fields = new HashSet<>();
        settings.forEach(setting -> fields.add(setting.field()));
        return fields;
    }

    private static void set(ObjectNode node, Setting setting, Set<String> fixed) {
        FieldPath path = new FieldPath(setting.field());
        if (fixed.contains(path.top())) {
            throw Fault.REVIEW_FIELD.with(setting.field(), "it ties the claim to its words");
        }
        path.set(node, path.value(setting.value()));
    }

    private static Claim claim(ObjectNode node, List<Setting> settings, Text text) {
        String kind = node.get("kind").stringValue();
        Claim claim;
        try {
            claim = claim(node);
        } catch (FaultException malformed) {
            Throwable cause = malformed.getCause();
            String reason = cause == null ? malformed.getMessage() : cause.getMessage();
            throw Fault.REVIEW_RECORD.with(kind, reason + among(settings));
        }
        JsonNode kept = RecordJson.MAPPER.readTree(RecordWriter.line(claim));
        for (Setting setting : settings) {
            FieldPath path = new FieldPath(setting.field());
            JsonNode given = path.in(node);
            if (given == null || !RecordJson.isKept(given, path.in(kept))) {
                throw Fault.REVIEW_FIELD.with(
                        setting.field(),
                        "a record of the kind " + kind + " has no such field, or it follows from others");
            }
        }
        spans(kind, "", kept, text.length());
        if (!claim.anchor().sentence().contains(claim.anchor().span())) {
            throw Fault.REVIEW_RECORD.with(kind, "the field \"sentence\" does not hold the claim's words");
        }
        return claim;
    }

    private static String among(List<Setting> settings) {
        List<String> fields = settings.stream().map(Setting::field).distinct().toList();
        return fields.isEmpty() ? "" : " (after " + String.join(", ", fields) + " was set)";
    }

    private static void spans(String kind, String name, JsonNode node, int length) {
        boolean isSpan = node.isArray()
                && node.size() == 2
                && node.get(0).isIntegralNumber()
                && node.get(1).isIntegralNumber();
        if (isSpan && node.get(1).intValue() > length) {
            throw Fault.REVIEW_RECORD.with(kind, "the field \"" + name + "\" ends beyond the text of " + length);
        }
        if (node.isObject()) {
            node.properties().forEach(field -> spans(kind, field.getKey(), field.getValue(), length));
        } else if (node.isArray() && !isSpan) {
            node.forEach(element -> spans(kind, name, element, length));
        }
    }
}
