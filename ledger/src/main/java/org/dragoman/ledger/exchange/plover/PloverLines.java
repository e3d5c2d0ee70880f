package org.dragoman.ledger.exchange.plover;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Projects events to PLOVER's JSON Lines, one event a line, each ended by a line feed.
 *
 * <p>{@code coded_date} is always null: the day of coding would make the same input give another output tomorrow.
 * {@code auxiliary} tells what PLOVER calls so: {@code negation} (negated or denied), {@code future} (intended or
 * requested), {@code hypothetical} (conditional or hypothetical), {@code historical} (background); it is empty for what is
 * told as having happened. Whoever counts events must look at it. {@code link} names the other events that rest on the same
 * words. {@code dead}, {@code injured} and {@code arrested} are the value of the one such figure in the event's sentence,
 * else null.
 *
 * <p>What this layout loses: evidence, who asserts the event, the finer act, and which bounds a figure has; positions,
 * deadlines, conditions and mediation have no place in it. Codes of actors are written as the records carry them, without
 * PLOVER's folding of disputed entities.
 */
public final class PloverLines {

    // The same digits on every version of Java.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private PloverLines() {}

    /** What of our record the layout loses. */
    public static List<String> losses() {
        return List.of(
                "The evidence: which words carry the event, and by which rule they count; only the trigger and its sentence are here.",
                "Who asserts the event, where a statement does and not the reporter.",
                "The finer act of which the codes are projections, the confidence, and the times at which the ledger came to know and ceased to hold it.",
                "Modality in full: auxiliary tells negation, future, hypothetical and historical. Whoever counts events must look at it.",
                "The bounds of figures: dead, injured and arrested are the value of the one such figure of the sentence.",
                "Only events: statements, positions, deadlines, conditions, figures and mediation have no place.");
    }

    /** The lines of one report's events, in the claims' order. */
    public static String render(Document document, List<? extends Claim> claims) {
        List<Event> events = of(claims, Event.class);
        List<Figure> figures = of(claims, Figure.class);
        StringBuilder lines = new StringBuilder();
        for (Event event : events) {
            lines.append(line(document, event, links(event, events), figures)).append('\n');
        }
        return lines.toString();
    }

    private static String line(Document document, Event event, List<String> links, List<Figure> figures) {
        StringWriter line = new StringWriter(1024);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            new PloverEvent(json, document, event).write(links, Casualties.in(event, figures));
        }
        return line.toString();
    }

    private static List<String> links(Event event, List<Event> events) {
        List<String> links = new ArrayList<>();
        for (Event other : events) {
            boolean same = other.anchor().id().equals(event.anchor().id());
            if (!same && other.anchor().span().overlaps(event.anchor().span())) {
                links.add(other.anchor().id());
            }
        }
        return links;
    }

    private static <T extends Claim> List<T> of(List<? extends Claim> claims, Class<T> kind) {
        return claims.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
