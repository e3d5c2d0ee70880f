package org.dragoman.ledger.exchange.plover;

import java.util.List;
import org.dragoman.model.Actor;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The fields of an event in PLOVER's layout, in its order. */
final class PloverEvent {

    private final JsonGenerator json;
    private final Document document;
    private final Event event;

    PloverEvent(JsonGenerator json, Document document, Event event) {
        this.json = json;
        this.document = document;
        this.event = event;
    }

    void write(List<String> links, Casualties casualties) {
        json.writeStartObject();
        json.writeStringProperty("id", event.anchor().id());
        text("date", event.date() == null ? null : event.date().value().toString());
        entities("actor", event.actors());
        entities("recipient", event.recipients());
        texts("event", List.of(event.type()));
        place(event.place());
        texts("event_text", List.of(clean(event.anchor().text())));
        json.writeNumberProperty("quad_code", event.quad().code());
        decimal("event_scale", event.goldstein());
        texts("mode", event.mode() == null ? List.of() : List.of(event.mode()));
        texts("context", event.contexts());
        texts("auxiliary", auxiliary(event.modality()));
        texts("link", links);
        Span sentence = event.anchor().sentence();
        text("text", clean(document.text().quote(sentence)));
        textInfo(sentence);
        citeInfo();
        count("dead", casualties.dead());
        count("injured", casualties.injured());
        count("arrested", casualties.arrested());
        text("coder", event.anchor().coder());
        text("coded_date", null);
        json.writeEndObject();
    }

    private static List<String> auxiliary(Modality modality) {
        return switch (modality) {
            case ACTUAL -> List.of();
            case INTENDED, REQUESTED -> List.of("future");
            case CONDITIONAL, HYPOTHETICAL -> List.of("hypothetical");
            case DENIED, NEGATED -> List.of("negation");
            case BACKGROUND -> List.of("historical");
        };
    }

    private void entities(String name, List<Actor> actors) {
        json.writeArrayPropertyStart(name);
        for (Actor actor : actors) {
            json.writeStartObject();
            text("code", actor.code());
            texts("sector", actor.sectors());
            text("entity_text", actor.text());
            text("identifier_id", actor.wikidata() == null ? actor.id() : actor.wikidata());
            text("identifier_text", actor.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void place(@Nullable Place place) {
        if (place == null) {
            json.writeNullProperty("event_loc");
            return;
        }
        json.writeObjectPropertyStart("event_loc");
        text("name", place.name());
        text("country", place.country());
        decimal("latitude", place.latitude());
        decimal("longitude", place.longitude());
        count("geonames", place.geonames() == null ? null : Long.valueOf(place.geonames()));
        json.writeEndObject();
    }

    private void textInfo(Span sentence) {
        json.writeObjectPropertyStart("text_info");
        text("document", document.id());
        text("sha256", document.text().sha256());
        text("language", document.language());
        span("sentence", sentence);
        span("span", event.anchor().span());
        json.writeEndObject();
    }

    private void citeInfo() {
        PartialDate published = document.published();
        json.writeObjectPropertyStart("cite_info");
        text("title", document.title());
        text("publisher", document.publisher());
        text("published", published == null ? null : published.toString());
        text("url", document.url());
        json.writeEndObject();
    }

    private void decimal(String name, @Nullable Double value) {
        if (value == null || !Double.isFinite(value)) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.doubleValue());
        }
    }

    private void count(String name, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeNumberProperty(name, value.longValue());
        }
    }

    private void text(String name, @Nullable String value) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, clean(value));
        }
    }

    private void texts(String name, List<String> values) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> json.writeString(clean(value)));
        json.writeEndArray();
    }

    private void span(String name, Span span) {
        json.writeArrayPropertyStart(name);
        json.writeNumber(span.begin());
        json.writeNumber(span.end());
        json.writeEndArray();
    }

    /** Half surrogate pairs have no bytes in UTF-8; one character stands for one, so that lengths hold. */
    private static String clean(String words) {
        StringBuilder clean = new StringBuilder(words.length());
        words.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
