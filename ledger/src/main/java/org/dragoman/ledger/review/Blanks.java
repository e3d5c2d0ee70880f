package org.dragoman.ledger.review;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.codebook.Codebook.EventType;
import org.dragoman.model.Fault;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fills what follows from what a person set: the codes of an event from its type, the places of names in the text. */
final class Blanks {

    private static final List<String> ACTORS =
            List.of("speaker", "addressee", "holder", "imposer", "thirdParty", "by", "object.actor");
    private static final List<String> LISTS_OF_ACTORS = List.of("actors", "recipients", "targets", "parties");

    private final ObjectNode record;
    private final Set<String> given;
    private final Text text;
    private final Supplier<Codebook> codebook;
    private final List<Setting> filled = new ArrayList<>();

    private Blanks(ObjectNode record, Set<String> given, Text text, Supplier<Codebook> codebook) {
        this.record = record;
        this.given = given;
        this.text = text;
        this.codebook = codebook;
    }

    /**
     * Fills a record.
     *
     * @param given the fields that the person set
     * @return what was filled
     */
    static List<Setting> fill(ObjectNode record, Set<String> given, Text text, Supplier<Codebook> codebook) {
        Blanks blanks = new Blanks(record, given, text, codebook);
        blanks.event();
        blanks.actors();
        return blanks.filled;
    }

    private void put(String field, String json) {
        FieldPath path = new FieldPath(field);
        path.set(record, Objects.requireNonNull(RecordJson.read(json)));
        filled.add(new Setting(field, json));
    }

    private void words(String field, @Nullable String words) {
        put(field, words == null ? "null" : RecordJson.quoted(words));
    }

    private @Nullable String text(String field) {
        JsonNode node = record.get(field);
        return node != null && node.isString() ? node.stringValue() : null;
    }

    /** A type or a mode that a person set makes the finer codes of another one wrong; the general ones come instead. */
    private void event() {
        boolean isAnother = given.contains("type") || given.contains("mode");
        String name = text("type");
        if (!"event".equals(text("kind")) || !isAnother || name == null) {
            return;
        }
        EventType type = codebook.get().type(name);
        if (type == null) {
            throw Fault.REVIEW_RECORD.with("event", "the field \"type\": there is no type " + name);
        }
        String mode = text("mode");
        boolean hasMode = codebook.get().modes(name).stream()
                .anyMatch(other -> other.name().equals(mode));
        if (mode != null && !hasMode) {
            if (given.contains("mode")) {
                throw Fault.REVIEW_RECORD.with("event", "the field \"mode\": " + name + " has no mode " + mode);
            }
            words("mode", null);
        }
        if (!given.contains("act")) {
            act(type, hasMode ? mode : null);
        }
    }

    private void act(EventType type, @Nullable String mode) {
        Act act = codebook.get().general(type.name(), mode, null);
        words("act", act.id());
        if (!given.contains("cameo")) {
            words("cameo", act.cameo());
        }
        if (!given.contains("quad")) {
            put("quad", Integer.toString(type.quad().code()));
        }
        if (!given.contains("goldstein")) {
            put("goldstein", String.valueOf(act.goldstein()));
        }
    }

    private void actors() {
        for (String field : ACTORS) {
            actor(field, new FieldPath(field).in(record));
        }
        for (String field : LISTS_OF_ACTORS) {
            JsonNode list = record.get(field);
            for (int i = 0; list != null && list.isArray() && i < list.size(); i++) {
                actor(field + "[" + i + "]", list.get(i));
            }
        }
    }

    /** Whom a person names by the name alone. */
    private void actor(String field, @Nullable JsonNode actor) {
        if (actor == null || !actor.isObject()) {
            return;
        }
        JsonNode name = actor.has("text") ? actor.get("text") : actor.get("name");
        if (name == null || !name.isString()) {
            return;
        }
        if (!actor.has("text")) {
            words(field + ".text", name.stringValue());
        }
        if (!actor.has("name")) {
            words(field + ".name", name.stringValue());
        }
        if (!actor.has("span")) {
            put(field + ".span", array(find(name.stringValue())));
        }
        if (!actor.has("sectors")) {
            put(field + ".sectors", "[]");
        }
    }

    static String array(Span span) {
        return "[" + span.begin() + "," + span.end() + "]";
    }

    /** Where words stand: in the claim's sentence, else anywhere in the report; where nowhere, the claim's own words. */
    private Span find(String words) {
        String all = text.toString();
        int from = text.unitOf(span("sentence").begin());
        int to = text.unitOf(span("sentence").end());
        int at = all.substring(0, to).indexOf(words, from);
        at = at >= 0 ? at : all.indexOf(words);
        return words.isEmpty() || at < 0 ? span("span") : text.span(at, at + words.length());
    }

    private Span span(String field) {
        JsonNode array = record.get(field);
        boolean isSpan = array != null && array.size() == 2;
        Span span = isSpan ? new Span(array.get(0).asInt(), array.get(1).asInt()) : text.whole();
        return span.end() <= text.length() ? span : text.whole();
    }

    /** The sentence that holds a span, by the marks at which sentences end and the ends of lines. */
    static Span sentence(Text text, Span span) {
        String all = text.toString();
        int begin = text.unitOf(span.begin());
        int end = text.unitOf(span.end());
        int first = all.lastIndexOf('\n', Math.max(0, begin - 1)) + 1;
        int last = all.indexOf('\n', end);
        last = last < 0 ? all.length() : last;
        first = Math.min(first, begin);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(all.substring(first, last));
        int from = begin == first ? 0 : sentences.preceding(begin - first + 1);
        int to = end - first >= last - first ? last - first : sentences.following(Math.max(0, end - first - 1));
        int stop = first + (to == BreakIterator.DONE ? last - first : to);
        while (stop > end && Character.isWhitespace(all.charAt(stop - 1))) {
            stop--;
        }
        return text.span(first + Math.max(0, from), Math.max(stop, end));
    }
}
