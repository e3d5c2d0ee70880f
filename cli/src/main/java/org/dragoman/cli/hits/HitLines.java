package org.dragoman.cli.hits;

import java.io.StringWriter;
import org.dragoman.ledger.search.Hit;
import org.dragoman.ledger.search.Hits;
import org.dragoman.ledger.store.Report;
import org.dragoman.model.Span;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Hits as JSON Lines, one object a hit, the best first; {@code docs/search.md} tells the fields. */
public final class HitLines {

    // The same digits on every version of Java.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final double DIGITS = 1e4;

    private HitLines() {}

    /** The lines, each ended by a line feed. */
    public static String render(Hits found) {
        StringBuilder lines = new StringBuilder();
        for (Hit hit : found.hits()) {
            lines.append(line(hit)).append('\n');
        }
        return lines.toString();
    }

    private static String line(Hit hit) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            json.writeStartObject();
            json.writeStringProperty("kind", hit.kind());
            text(json, "id", hit.claim() == null ? null : hit.claim().id());
            json.writeNumberProperty("score", Math.round(hit.score() * DIGITS) / DIGITS);
            report(json, hit.report());
            json.writeStringProperty("field", hit.field().toString());
            span(json, "span", hit.span());
            json.writeStringProperty("text", hit.text());
            json.writeArrayPropertyStart("marks");
            hit.marks().forEach(mark -> span(json, null, mark));
            json.writeEndArray();
            span(json, "context", hit.context());
            json.writeStringProperty("surroundings", hit.surroundings());
            json.writeEndObject();
        }
        // Some readers of lines would break these at rarer line ends.
        return line.toString()
                .replace("\u0085", "\\u0085")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static void report(JsonGenerator json, Report report) {
        DocumentRecord document = report.document();
        json.writeNumberProperty("report", report.number());
        json.writeNumberProperty("origin", report.origin());
        json.writeStringProperty("document", document.id());
        json.writeStringProperty("externalId", document.externalId());
        text(json, "title", document.title());
        text(json, "publisher", document.publisher());
        text(
                json,
                "published",
                document.published() == null ? null : document.published().toString());
        text(json, "url", document.url());
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        json.writeName(name);
        if (value == null) {
            json.writeNull();
        } else {
            json.writeString(value);
        }
    }

    private static void span(JsonGenerator json, @Nullable String name, @Nullable Span span) {
        if (name != null) {
            json.writeName(name);
        }
        if (span == null) {
            json.writeNull();
        } else {
            json.writeStartArray();
            json.writeNumber(span.begin());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
    }
}
