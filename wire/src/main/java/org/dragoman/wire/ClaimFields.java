package org.dragoman.wire;

import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Statement;

/** The fields of each kind of claim, in their order: first those common to all, then the kind's own. */
final class ClaimFields {

    private ClaimFields() {}

    static void write(Claim claim, Fields fields) {
        common(claim, fields);
        if (claim instanceof Statement statement) {
            statement(statement, fields);
        } else if (claim instanceof Event event) {
            event(event, fields);
        } else if (claim instanceof Position position) {
            position(position, fields);
        } else if (claim instanceof Deadline deadline) {
            deadline(deadline, fields);
        } else if (claim instanceof Condition condition) {
            condition(condition, fields);
        } else if (claim instanceof Figure figure) {
            figure(figure, fields);
        } else if (claim instanceof Mediation mediation) {
            mediation(mediation, fields);
        } else {
            throw new AssertionError("No other kind of claim is permitted: " + claim.kind());
        }
    }

    private static void common(Claim claim, Fields fields) {
        Anchor anchor = claim.anchor();
        fields.text("kind", claim.kind());
        fields.text("id", anchor.id());
        fields.text("document", anchor.document());
        fields.span("sentence", anchor.sentence());
        fields.span("span", anchor.span());
        fields.text("text", anchor.text());
        fields.number("confidence", anchor.confidence());
        fields.text("statement", anchor.statement());
        fields.objects("evidence", anchor.evidence(), (evidence, inner) -> {
            inner.span("span", evidence.span());
            inner.text("text", evidence.text());
            inner.text("why", evidence.why());
        });
        fields.text("coder", anchor.coder());
    }

    private static void statement(Statement statement, Fields fields) {
        fields.actor("speaker", statement.speaker());
        fields.actor("addressee", statement.addressee());
        fields.text("cue", statement.cue());
        fields.object("content", statement.content(), (content, inner) -> {
            inner.text("text", content.text());
            inner.spans("spans", content.spans());
        });
        fields.word("style", statement.style());
        fields.date("date", statement.date());
        fields.text("within", statement.within());
    }

    private static void event(Event event, Fields fields) {
        fields.text("type", event.type());
        fields.text("mode", event.mode());
        fields.texts("contexts", event.contexts());
        fields.text("act", event.act());
        fields.text("cameo", event.cameo());
        fields.integer("quad", event.quad().code());
        fields.number("goldstein", event.goldstein());
        fields.actors("actors", event.actors());
        fields.actors("recipients", event.recipients());
        fields.place("place", event.place());
        fields.object("date", event.date(), (date, inner) -> {
            inner.date("value", date.value());
            inner.text("text", date.text());
            inner.word("precision", date.precision());
        });
        fields.word("modality", event.modality());
    }

    private static void position(Position position, Fields fields) {
        fields.actor("holder", position.holder());
        fields.word("stance", position.stance());
        fields.object("object", position.object(), (object, inner) -> {
            inner.text("text", object.text());
            inner.actor("actor", object.actor());
            inner.text("issue", object.issue());
        });
        fields.date("date", position.date());
        fields.texts("basis", position.basis());
    }

    private static void deadline(Deadline deadline, Fields fields) {
        fields.actor("imposer", deadline.imposer());
        fields.actors("targets", deadline.targets());
        fields.wrapped("demand", deadline.demand());
        fields.text("duration", deadline.duration());
        fields.date("due", deadline.due());
        fields.wrapped("consequence", deadline.consequence());
        fields.word("response", deadline.response());
    }

    private static void condition(Condition condition, Fields fields) {
        fields.actor("holder", condition.holder());
        fields.wrapped("act", condition.act());
        fields.wrapped("requirement", condition.requirement());
        fields.texts("basis", condition.basis());
    }

    private static void figure(Figure figure, Fields fields) {
        fields.count("value", figure.value());
        fields.count("lower", figure.lower());
        fields.count("upper", figure.upper());
        fields.text("unit", figure.unit());
        fields.text("what", figure.what());
        fields.place("place", figure.place());
        fields.text("period", figure.period());
        fields.actor("by", figure.by());
    }

    private static void mediation(Mediation mediation, Fields fields) {
        fields.actor("thirdParty", mediation.thirdParty());
        fields.actors("parties", mediation.parties());
        fields.word("act", mediation.act());
        fields.texts("conditions", mediation.conditions());
        fields.date("date", mediation.date());
        fields.texts("basis", mediation.basis());
    }
}
