package org.dragoman.ledger.view;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;

/** A report of acts, each told in every detail that merging asks for. */
final class Acts {

    private final SampleReports report;
    private final List<Claim> claims = new ArrayList<>();

    private Acts(SampleReports report) {
        this.report = report;
    }

    static Acts report(String publisher, String day, String text) {
        return new Acts(SampleReports.report(publisher, day, text, "coder 1"));
    }

    /** Somebody of the table by a name in the text. */
    private Actor actor(String name) {
        return report.actor(name, name.equals("Norway") ? "norway" : null, name.equals("Norway") ? "NOR" : null);
    }

    Acts event(String trigger, String type, @Nullable String actor, @Nullable String recipient, String day) {
        report.event(trigger, type, actor("Norway"), recipient == null ? null : actor(recipient), day);
        Event made = (Event) report.claims().get(report.claims().size() - 1);
        claims.add(copy(
                made, made.anchor(), null, actor == null ? List.of() : List.of(actor(actor)), null, made.modality()));
        return this;
    }

    Acts mode(String mode) {
        Event last = last();
        return replaceLast(copy(last, last.anchor(), mode, last.actors(), last.place(), last.modality()));
    }

    Acts at(String place, @Nullable String country) {
        Event last = last();
        Place where = new Place(place, country, null, null, null);
        return replaceLast(copy(last, last.anchor(), last.mode(), last.actors(), where, last.modality()));
    }

    Acts as(Modality modality) {
        Event last = last();
        return replaceLast(copy(last, last.anchor(), last.mode(), last.actors(), last.place(), modality));
    }

    /** The last event is told by somebody, with the words of a statement. */
    Acts saidBy(String speaker, String cue, String content) {
        report.statement(cue, actor(speaker), content);
        Claim statement = report.claims().get(report.claims().size() - 1);
        Event last = last();
        Anchor anchor = last.anchor();
        Anchor within = new Anchor(
                anchor.id(),
                anchor.document(),
                anchor.sentence(),
                anchor.span(),
                anchor.text(),
                anchor.confidence(),
                statement.anchor().id(),
                anchor.evidence(),
                anchor.coder());
        replaceLast(copy(last, within, last.mode(), last.actors(), last.place(), last.modality()));
        claims.add(0, statement);
        return this;
    }

    private Event last() {
        return (Event) claims.get(claims.size() - 1);
    }

    /** The id of the last event. */
    String id() {
        return last().anchor().id();
    }

    private Acts replaceLast(Event event) {
        claims.set(claims.size() - 1, event);
        return this;
    }

    private static Event copy(
            Event event,
            Anchor anchor,
            @Nullable String mode,
            List<Actor> actors,
            @Nullable Place place,
            Modality modality) {
        return new Event(
                anchor,
                event.type(),
                mode,
                event.contexts(),
                event.act(),
                event.cameo(),
                event.quad(),
                event.goldstein(),
                actors,
                event.recipients(),
                place,
                event.date(),
                modality);
    }

    static void add(Store store, Acts... reports) {
        Batch batch = store.batch();
        for (Acts each : reports) {
            batch.add(each.report.document(), each.report.coder(), each.claims);
        }
        batch.commit();
    }
}
