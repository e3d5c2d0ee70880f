package org.dragoman.wire;

import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** Rebuilds each kind of record from its fields. */
final class ClaimRows {

    private ClaimRows() {}

    static Recorded read(Row row) {
        String kind = row.text("kind");
        return kind.equals("document") ? document(row) : new ClaimRecord(claim(kind, row));
    }

    private static Claim claim(String kind, Row row) {
        return switch (kind) {
            case "statement" -> statement(row);
            case "event" -> event(row);
            case "position" -> position(row);
            case "deadline" -> deadline(row);
            case "condition" -> condition(row);
            case "figure" -> figure(row);
            case "mediation" -> mediation(row);
            default -> throw new IllegalArgumentException("there are no records of the kind \"" + kind + "\"");
        };
    }

    private static DocumentRecord document(Row row) {
        return new DocumentRecord(
                row.text("id"),
                row.text("externalId"),
                row.textOrNull("title"),
                row.textOrNull("publisher"),
                row.textOrNull("url"),
                row.dateOrNull("published"),
                row.text("language"),
                row.text("sha256"),
                row.integer("length"),
                row.textOrNull("duplicateOf"),
                row.rows(
                        "boilerplate",
                        part -> new Boilerplate(part.span("span"), part.word("kind", Boilerplate.Kind.class))));
    }

    private static Anchor anchor(Row row) {
        return new Anchor(
                row.text("id"),
                row.text("document"),
                row.span("sentence"),
                row.span("span"),
                row.text("text"),
                row.number("confidence"),
                row.textOrNull("statement"),
                row.rows("evidence", part -> new Evidence(part.span("span"), part.text("text"), part.text("why"))),
                row.text("coder"));
    }

    private static Statement statement(Row row) {
        Row content = row.row("content");
        return new Statement(
                anchor(row),
                row.actorOrNull("speaker"),
                row.actorOrNull("addressee"),
                row.text("cue"),
                new Statement.Content(content.text("text"), content.spans("spans")),
                row.word("style", Statement.Style.class),
                row.dateOrNull("date"),
                row.textOrNull("within"));
    }

    private static Event event(Row row) {
        return new Event(
                anchor(row),
                row.text("type"),
                row.textOrNull("mode"),
                row.texts("contexts"),
                row.text("act"),
                row.textOrNull("cameo"),
                Quad.of(row.integer("quad")),
                row.numberOrNull("goldstein"),
                row.actors("actors"),
                row.actors("recipients"),
                row.placeOrNull("place"),
                reportedDate(row.rowOrNull("date")),
                row.word("modality", Modality.class));
    }

    private static @Nullable ReportedDate reportedDate(@Nullable Row row) {
        return row == null ? null : new ReportedDate(row.date("value"), row.textOrNull("text"));
    }

    private static Position position(Row row) {
        Row object = row.row("object");
        return new Position(
                anchor(row),
                row.actor("holder"),
                row.word("stance", Position.Stance.class),
                new Position.Matter(object.text("text"), object.actorOrNull("actor"), object.textOrNull("issue")),
                row.dateOrNull("date"),
                row.texts("basis"));
    }

    private static Deadline deadline(Row row) {
        return new Deadline(
                anchor(row),
                row.actor("imposer"),
                row.actors("targets"),
                row.wrappedOrNull("demand"),
                row.textOrNull("duration"),
                row.dateOrNull("due"),
                row.wrappedOrNull("consequence"),
                row.word("response", Deadline.Response.class));
    }

    private static Condition condition(Row row) {
        return new Condition(
                anchor(row),
                row.actor("holder"),
                row.row("act").text("text"),
                row.row("requirement").text("text"),
                row.texts("basis"));
    }

    private static Figure figure(Row row) {
        return new Figure(
                anchor(row),
                row.number("value"),
                row.numberOrNull("lower"),
                row.numberOrNull("upper"),
                row.text("unit"),
                row.text("what"),
                row.placeOrNull("place"),
                row.textOrNull("period"),
                row.actorOrNull("by"));
    }

    private static Mediation mediation(Row row) {
        return new Mediation(
                anchor(row),
                row.actor("thirdParty"),
                row.actors("parties"),
                row.word("act", Mediation.Act.class),
                row.texts("conditions"),
                row.dateOrNull("date"),
                row.texts("basis"));
    }
}
