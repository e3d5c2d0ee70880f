package org.dragoman.wire;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dragoman.model.Actor;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON object of a record, read field by field.
 *
 * <p>Every method throws {@link IllegalArgumentException} with a sentence that names the field, if the field does not hold
 * what it should.
 */
final class Row {

    private final JsonNode node;

    Row(JsonNode node) {
        this.node = node;
    }

    private @Nullable JsonNode find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode need(String name) {
        JsonNode value = find(name);
        if (value == null) {
            throw new IllegalArgumentException("the field \"" + name + "\" is missing");
        }
        return value;
    }

    private static IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException("the field \"" + name + "\" is not " + expected);
    }

    String text(String name) {
        return string(name, need(name));
    }

    @Nullable
    String textOrNull(String name) {
        JsonNode value = find(name);
        return value == null ? null : string(name, value);
    }

    private static String string(String name, JsonNode value) {
        if (!value.isString()) {
            throw wrong(name, "a string");
        }
        return value.stringValue();
    }

    int integer(String name) {
        JsonNode value = need(name);
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "a whole number");
        }
        return value.intValue();
    }

    @Nullable
    Integer integerOrNull(String name) {
        return find(name) == null ? null : Integer.valueOf(integer(name));
    }

    double number(String name) {
        JsonNode value = need(name);
        if (!value.isNumber() || !Double.isFinite(value.doubleValue())) {
            throw wrong(name, "a number");
        }
        return value.doubleValue();
    }

    @Nullable
    Double numberOrNull(String name) {
        return find(name) == null ? null : Double.valueOf(number(name));
    }

    @Nullable
    PartialDate dateOrNull(String name) {
        String value = textOrNull(name);
        try {
            return value == null ? null : PartialDate.parse(value);
        } catch (DateTimeException malformed) {
            throw new IllegalArgumentException(
                    "the field \"" + name + "\" is not a date of the form 2019, 2019-01 or 2019-01-28", malformed);
        }
    }

    PartialDate date(String name) {
        need(name);
        PartialDate date = dateOrNull(name);
        if (date == null) {
            throw wrong(name, "a date");
        }
        return date;
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        String value = text(name);
        for (E word : words.getEnumConstants()) {
            if (word.name().toLowerCase(Locale.ROOT).equals(value)) {
                return word;
            }
        }
        throw wrong(name, "one of the words it may be");
    }

    Span span(String name) {
        return span(name, need(name));
    }

    private static Span span(String name, JsonNode value) {
        if (!value.isArray() || value.size() != 2 || !isOffset(value.get(0)) || !isOffset(value.get(1))) {
            throw wrong(name, "a pair of offsets");
        }
        return new Span(value.get(0).intValue(), value.get(1).intValue());
    }

    private static boolean isOffset(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt();
    }

    List<Span> spans(String name) {
        return list(name, value -> span(name, value));
    }

    List<String> texts(String name) {
        return list(name, value -> string(name, value));
    }

    private <T> List<T> list(String name, Function<JsonNode, T> element) {
        JsonNode array = need(name);
        if (!array.isArray()) {
            throw wrong(name, "a list");
        }
        List<T> values = new ArrayList<>(array.size());
        for (JsonNode value : array) {
            values.add(element.apply(value));
        }
        return values;
    }

    <T> List<T> rows(String name, Function<Row, T> reading) {
        return list(name, value -> reading.apply(row(name, value)));
    }

    Row row(String name) {
        return row(name, need(name));
    }

    @Nullable
    Row rowOrNull(String name) {
        return find(name) == null ? null : row(name);
    }

    private static Row row(String name, JsonNode value) {
        if (!value.isObject()) {
            throw wrong(name, "an object");
        }
        return new Row(value);
    }

    @Nullable
    String wrappedOrNull(String name) {
        Row row = rowOrNull(name);
        return row == null ? null : row.text("text");
    }

    Actor actor(String name) {
        return row(name).asActor();
    }

    @Nullable
    Actor actorOrNull(String name) {
        Row row = rowOrNull(name);
        return row == null ? null : row.asActor();
    }

    List<Actor> actors(String name) {
        return rows(name, Row::asActor);
    }

    private Actor asActor() {
        return new Actor(
                text("text"),
                span("span"),
                text("name"),
                textOrNull("id"),
                textOrNull("wikidata"),
                textOrNull("code"),
                texts("sectors"),
                textOrNull("role"));
    }

    @Nullable
    Place placeOrNull(String name) {
        Row row = rowOrNull(name);
        return row == null
                ? null
                : new Place(
                        row.text("name"),
                        row.textOrNull("country"),
                        row.numberOrNull("latitude"),
                        row.numberOrNull("longitude"),
                        row.integerOrNull("geonames"));
    }
}
