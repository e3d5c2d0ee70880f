package org.dragoman.ledger.sample;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Publication;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
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
}
