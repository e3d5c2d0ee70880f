package org.dragoman.intake;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.PartialDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads a report from a JSON object: our own field names, and those of NGEC. Other fields are passed over. Where an
 * object has both names of a field, ours wins.
 */
final class JsonReport {

    /** A field, by its names; the first has precedence. */
    private enum Field {
        ID("id"),
        TEXT("text", "event_text"),
        PUBLISHED("published", "date", "pub_date"),
        PUBLISHER("publisher", "source"),
        TITLE("title", "headline"),
        URL("url"),
        LANGUAGE("language");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }

        static @Nullable Field named(String name) {
            for (Field field : values()) {
                if (field.names.contains(name)) {
                    return field;
                }
            }
            return null;
        }
    }

    private static final Set<JsonToken> SCALARS = Set.of(
            JsonToken.VALUE_STRING,
            JsonToken.VALUE_NUMBER_INT,
            JsonToken.VALUE_NUMBER_FLOAT,
            JsonToken.VALUE_TRUE,
            JsonToken.VALUE_FALSE);

    private final String name;
    private final long firstLine;
    private final String fallbackId;
    private final Map<Field, String> values = new EnumMap<>(Field.class);
    private final Map<Field, Integer> ranks = new EnumMap<>(Field.class);

    /**
     * @param firstLine the line of the file that the object begins on, from 1
     * @param fallbackId the external id of an object without {@code id}
     */
    JsonReport(String name, long firstLine, String fallbackId) {
        this.name = name;
        this.firstLine = firstLine;
        this.fallbackId = fallbackId;
    }

    /** @throws FaultException {@link Fault#JSON_LINE} or {@link Fault#DATE}, with file and line */
    RawReport parse(String json) {
        try (JsonParser parser = JsonSource.open(json)) {
            readObject(parser);
        } catch (JacksonException broken) {
            int line = broken.getLocation() == null ? 1 : broken.getLocation().getLineNr();
            throw Fault.JSON_LINE.with(name, firstLine + Math.max(1, line) - 1, Reasons.ofJson(broken));
        }
        String text = values.get(Field.TEXT);
        if (text == null) {
            throw broken("there is no field \"text\"");
        }
        if (!Assembly.holdsText(text)) {
            throw broken("its text is empty");
        }
        Publication publication = new Publication(
                published(),
                values.get(Field.PUBLISHER),
                values.get(Field.URL),
                values.get(Field.TITLE),
                values.get(Field.LANGUAGE));
        return new RawReport(values.getOrDefault(Field.ID, fallbackId), text, publication);
    }

    private void readObject(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw broken("it is not an object");
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            JsonToken token = parser.nextToken();
            Field field = Field.named(key);
            if (field == null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else {
                keep(field, key, token, parser);
            }
        }
        if (parser.nextToken() != null) {
            throw broken("there is something after the object");
        }
    }

    private void keep(Field field, String key, JsonToken token, JsonParser parser) {
        boolean isFit = field == Field.TEXT ? token == JsonToken.VALUE_STRING : SCALARS.contains(token);
        if (!isFit) {
            throw broken("the field \"" + key + "\" is not a string");
        }
        int rank = field.names.indexOf(key);
        Integer known = ranks.get(field);
        if (known == null || rank <= known) {
            ranks.put(field, rank);
            values.put(field, WellFormed.of(parser.getString()));
        }
    }

    private @Nullable PartialDate published() {
        String written = values.get(Field.PUBLISHED);
        if (written == null || written.isBlank()) {
            return null;
        }
        PartialDate date = Dates.iso(written.strip());
        if (date == null) {
            throw Fault.DATE.with(name + ", line " + firstLine, written);
        }
        return date;
    }

    private FaultException broken(String reason) {
        return Fault.JSON_LINE.with(name, firstLine, reason);
    }
}
