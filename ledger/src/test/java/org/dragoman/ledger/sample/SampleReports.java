package org.dragoman.ledger.sample;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.ContentId;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.jspecify.annotations.Nullable;

/** Invented reports with claims that are written by hand instead of coded, so that tests tell exactly what stands where. */
public final class SampleReports {

    private final Document document;
    private final String coder;
    private final List<Claim> claims = new ArrayList<>();

    private SampleReports(Document document, String coder) {
        this.document = document;
        this.coder = coder;
    }

    /** A report of a publisher and a day, to which claims are added by the words that carry them. */
    public static SampleReports report(String publisher, String day, String text, String coder) {
        Publication publication = new Publication(PartialDate.parse(day), publisher, null, null, "en");
        Document document = Intake.create().withDefaults(publication).document(publisher + " " + day, text);
        return new SampleReports(document, coder);
    }

    public Document document() {
        return document;
    }

    public String coder() {
        return coder;
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** Somebody, by words that stand in the text; an id only where one is given. */
    public Actor actor(String words, @Nullable String id, @Nullable String code) {
        return new Actor(words, span(words), words, id, null, code, code == null ? List.of() : List.of("GOV"), null);
    }

    public SampleReports event(String trigger, String type, Actor actor, @Nullable Actor recipient, String day) {
        return event(trigger, type, actor, recipient, day, Modality.ACTUAL);
    }

    public SampleReports event(
            String trigger, String type, Actor actor, @Nullable Actor recipient, String day, Modality modality) {
        claims.add(new Event(
                anchor("event", trigger),
                type,
                null,
                List.of(),
                type.toLowerCase(java.util.Locale.ROOT),
                "040",
                Quad.VERBAL_COOPERATION,
                1.0,
                List.of(actor),
                recipient == null ? List.of() : List.of(recipient),
                null,
                new ReportedDate(PartialDate.parse(day), null),
                modality));
        return this;
    }

    public SampleReports position(String words, Actor holder, Position.Stance stance, Actor object, String day) {
        claims.add(new Position(
                anchor("position", words),
                holder,
                stance,
                new Position.Matter(object.text(), object, null),
                PartialDate.parse(day),
                List.of()));
        return this;
    }

    public SampleReports statement(String cue, Actor speaker, String content) {
        claims.add(new Statement(
                anchor("statement", cue),
                speaker,
                null,
                cue,
                new Statement.Content(content, List.of(span(content))),
                Statement.Style.INDIRECT,
                document.published(),
                null));
        return this;
    }

    public SampleReports figure(String words, double value, @Nullable Double lower, String what, @Nullable Actor by) {
        claims.add(new Figure(anchor("figure", words), value, lower, null, "count", what, null, null, by));
        return this;
    }

    public SampleReports mediation(String words, Actor thirdParty, Mediation.Act act, List<Actor> parties, String day) {
        claims.add(new Mediation(
                anchor("mediation", words), thirdParty, parties, act, List.of(), PartialDate.parse(day), List.of()));
        return this;
    }

    private Span span(String words) {
        int unit = document.text().toString().indexOf(words);
        if (unit < 0) {
            throw new IllegalArgumentException("The text does not hold: " + words);
        }
        return document.text().span(unit, unit + words.length());
    }

    private Anchor anchor(String kind, String words) {
        Span span = span(words);
        String id = ContentId.of(kind, document.text().sha256(), span.begin() + ":" + span.end());
        return new Anchor(
                id,
                document.id(),
                document.text().whole(),
                span,
                words,
                0.8,
                null,
                List.of(new Evidence(span, words, "written by hand")),
                coder);
    }

    /** A position that somebody tells; {@code cue} carries the statement, which must have been added. */
    public SampleReports positionSaid(
            String cue, String words, Actor holder, Position.Stance stance, Actor object, String day) {
        claims.add(new Position(
                within(anchor("position", words), cue),
                holder,
                stance,
                new Position.Matter(object.text(), object, null),
                PartialDate.parse(day),
                List.of()));
        return this;
    }

    public SampleReports utterance(
            String cue,
            Actor speaker,
            @Nullable Actor addressee,
            String content,
            Statement.Style style,
            @Nullable String day) {
        claims.add(new Statement(
                anchor("statement", cue),
                speaker,
                addressee,
                cue,
                new Statement.Content(content, List.of(span(content))),
                style,
                day == null ? null : PartialDate.parse(day),
                null));
        return this;
    }

    public SampleReports deadline(
            String words,
            Actor imposer,
            List<Actor> targets,
            @Nullable String demand,
            @Nullable String due,
            Deadline.Response response) {
        claims.add(new Deadline(
                anchor("deadline", words),
                imposer,
                targets,
                demand,
                null,
                due == null ? null : PartialDate.parse(due),
                null,
                response));
        return this;
    }

    public SampleReports deadline(
            String words, Actor imposer, Actor target, String demand, String duration, String consequence) {
        claims.add(new Deadline(
                anchor("deadline", words),
                imposer,
                List.of(target),
                demand,
                duration,
                null,
                consequence,
                Deadline.Response.NONE));
        return this;
    }

    public SampleReports condition(String words, Actor holder, String act, String requirement) {
        claims.add(new Condition(anchor("condition", words), holder, act, requirement, List.of()));
        return this;
    }

    /** A count in a country, with its bounds. */
    public SampleReports count(
            String words,
            double value,
            @Nullable Double lower,
            @Nullable Double upper,
            String what,
            @Nullable String country,
            @Nullable Actor by) {
        Place place = country == null ? null : new Place("Lomira", country, null, null, null);
        claims.add(new Figure(anchor("figure", words), value, lower, upper, "count", what, place, null, by));
        return this;
    }

    public SampleReports conditional(
            String words, Actor thirdParty, Mediation.Act act, List<Actor> parties, String condition, String day) {
        claims.add(new Mediation(
                anchor("mediation", words),
                thirdParty,
                parties,
                act,
                List.of(condition),
                PartialDate.parse(day),
                List.of()));
        return this;
    }

    /** Somebody breaks off talks with somebody. */
    public SampleReports brokeOff(String trigger, Actor actor, Actor recipient, String day) {
        claims.add(new Event(
                anchor("event", trigger),
                "SANCTION",
                "withdraw",
                List.of(),
                "halt-talks",
                "164",
                Quad.MATERIAL_CONFLICT,
                -7.0,
                List.of(actor),
                List.of(recipient),
                null,
                new ReportedDate(PartialDate.parse(day), null),
                Modality.ACTUAL));
        return this;
    }

    private Anchor within(Anchor anchor, String cue) {
        return new Anchor(
                anchor.id(),
                anchor.document(),
                anchor.sentence(),
                anchor.span(),
                anchor.text(),
                anchor.confidence(),
                anchor("statement", cue).id(),
                anchor.evidence(),
                anchor.coder());
    }
}
