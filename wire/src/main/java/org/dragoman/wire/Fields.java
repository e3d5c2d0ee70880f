package org.dragoman.wire;

import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.dragoman.model.Actor;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The forms that fields of records take; an unknown value is always written as null. */
final class Fields {

    /** Beyond this, neighbouring whole numbers have the same double. */
    private static final double WHOLE_LIMIT = 0x1p53;

    private final JsonGenerator json;

    Fields(JsonGenerator json) {
        this.json = json;
    }

    void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    /** A word of a closed set, in lower case. */
    void word(String name, Enum<?> value) {
        text(name, value.name().toLowerCase(Locale.ROOT));
    }

    void date(String name, @Nullable PartialDate value) {
        text(name, value == null ? null : value.toString());
    }

    void integer(String name, @Nullable Integer value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.intValue());
        }
    }

    void number(String name, @Nullable Double value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, finite(name, value));
        }
    }

    /** A counted number: without a decimal point where it is whole. */
    void count(String name, @Nullable Double value) {
        if (value != null && value == Math.rint(value) && Math.abs(value) <= WHOLE_LIMIT) {
            json.writeNumberProperty(name, value.longValue());
        } else {
            number(name, value);
        }
    }

    private static double finite(String name, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number " + value + ", given as " + name);
        }
        return value;
    }

    void span(String name, Span span) {
        json.writeName(name);
        span(span);
    }

    private void span(Span span) {
        json.writeStartArray();
        json.writeNumber(span.begin());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    void spans(String name, List<Span> spans) {
        json.writeArrayPropertyStart(name);
        spans.forEach(this::span);
        json.writeEndArray();
    }

    void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    /** An object that holds words alone, so that it can hold more one day. */
    void wrapped(String name, @Nullable String value) {
        object(name, value, (text, fields) -> fields.text("text", text));
    }

    void actor(String name, @Nullable Actor actor) {
        object(name, actor, Fields::write);
    }

    void actors(String name, List<Actor> actors) {
        objects(name, actors, Fields::write);
    }

    void place(String name, @Nullable Place place) {
        object(name, place, Fields::write);
    }

    <T> void object(String name, @Nullable T value, BiConsumer<T, Fields> content) {
        if (value == null) {
            json.writeNullProperty(name);
            return;
        }
        json.writeObjectPropertyStart(name);
        content.accept(value, this);
        json.writeEndObject();
    }

    <T> void objects(String name, List<T> values, BiConsumer<T, Fields> content) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            content.accept(value, this);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Actor actor, Fields fields) {
        fields.text("text", actor.text());
        fields.span("span", actor.span());
        fields.text("name", actor.name());
        fields.text("id", actor.id());
        fields.text("wikidata", actor.wikidata());
        fields.text("code", actor.code());
        fields.texts("sectors", actor.sectors());
        fields.text("role", actor.role());
    }

    private static void write(Place place, Fields fields) {
        fields.text("name", place.name());
        fields.text("country", place.country());
        fields.number("latitude", place.latitude());
        fields.number("longitude", place.longitude());
        fields.integer("geonames", place.geonames());
    }
}
