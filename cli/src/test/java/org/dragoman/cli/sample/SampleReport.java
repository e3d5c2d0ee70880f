package org.dragoman.cli.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.ContentId;
import org.dragoman.model.Deadline;
import org.dragoman.model.Document;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Event;
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
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** A crisis between states that no map shows, with records of every kind. */
public final class SampleReport {

    private static final String LINK = "READ MORE: What the Northern Union wants";
    private static final String TEXT = """
            PORT ALDENY — Vellmark's foreign minister Ilse Maren offered on Monday to host talks between the government of Tarsa and the National Council, if both parties want it.
            "We have had conversations with both sides since January," Maren told Radio Aldeny. "Vellmark stands ready as long as the parties ask for it."
            The Northern Union had given President Osk Tarrant eight days to call new elections, saying that it would otherwise recognise Council leader Mira Solenne as interim president. Tarrant dismissed the demand on Sunday. "Nobody gives us an ultimatum," he said.
            READ MORE: What the Northern Union wants
            Solenne said that the police had told her that at least 14 people were killed in the port district last week. Tarsa broke off relations with Orland on 2 March and expelled its ambassador. Orland condemned the move.
            Kesh and Duria have given Tarrant's government full support, and Duria delivered two shipments of grain. Soldiers fired on demonstrators in the port on 27 February, according to the Council. The army denied that it had shelled the district.
            Solenne accepted Vellmark's offer; Tarrant has not answered it. Vellmark mediated in the Sarn war of 1994.
            """;

    private final List<Claim> claims = new ArrayList<>();
    private final Document document;
    private final Pen pen;

    private SampleReport(String text) {
        Text content = Text.of(text);
        String id = ContentId.of("document", content.sha256());
        pen = new Pen(id, content);
        document = new Document(
                id,
                "aldeny.txt",
                "Vellmark offers to host talks as Tarsa turns an eight-day deadline down",
                "The Aldeny Courier",
                "https://courier.example/2019/aldeny",
                PartialDate.parse("2019-03-11"),
                "en",
                content,
                List.of(new Boilerplate(pen.find(LINK), Boilerplate.Kind.LINK)),
                null);
        speech();
        events();
        stands();
        mediation();
        claims.sort(Comparator.comparing((Claim claim) -> claim.anchor().span()).thenComparing(Claim::kind));
    }

    public static SampleReport make() {
        return new SampleReport(TEXT);
    }

    /** The same report with hostile words put before it. */
    public static SampleReport make(String before) {
        return new SampleReport(before + "\n" + TEXT);
    }

    public Document document() {
        return document;
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    private void speech() {
        Actor maren = pen.actor("Radio", "Radio Aldeny", "Radio Aldeny", null, null, "MED");
        said(
                "\"We have",
                "told",
                person("\"We have", "Maren"),
                maren,
                "We have had conversations with both sides since January",
                null);
        said(
                "eight days",
                "saying",
                union("Northern"),
                null,
                "it would otherwise recognise Council leader Mira Solenne as interim president",
                null);
        said(
                "\"Nobody",
                "said",
                pen.actor("\"Nobody", "he", "Osk Tarrant", "XTA", "President", "GOV"),
                null,
                "Nobody gives us an ultimatum",
                null);
        String outer = said(
                "Solenne said",
                "said",
                solenne("Solenne said"),
                null,
                "the police had told her that at least 14 people were killed in the port district last week",
                null);
        Actor police = pen.actor("Solenne said", "the police", "police of Tarsa", "XTA", null, "COP");
        String inner = said(
                "had told",
                "told",
                police,
                solenne("told her", "her"),
                "at least 14 people were killed in the port district last week",
                outer);
        claims.add(new Figure(
                pen.anchor("figure", "", "at least 14 people were killed", inner),
                14,
                14.0,
                null,
                "count",
                "people killed",
                port(),
                "last week",
                police));
        event(
                "told her",
                "killed",
                "ASSAULT",
                null,
                "kill",
                "190",
                4,
                -10,
                List.of(),
                List.of(),
                "2019-03",
                "last week",
                Modality.ACTUAL,
                inner);
    }

    private String said(
            String before,
            String cue,
            Actor speaker,
            @Nullable Actor addressee,
            String content,
            @Nullable String within) {
        Span span = pen.find(content);
        boolean direct = document.text().toString().contains("\"" + content);
        var anchor = pen.anchor("statement", before, cue, within, content);
        claims.add(new Statement(
                anchor,
                speaker,
                addressee,
                cue,
                new Statement.Content(content, List.of(span)),
                direct ? Statement.Style.DIRECT : Statement.Style.INDIRECT,
                PartialDate.parse("2019-03-11"),
                within));
        return anchor.id();
    }

    private void events() {
        Actor maren = person("Vellmark's", "Ilse Maren");
        event(
                "Ilse",
                "offered",
                "AGREE",
                null,
                "mediate-offer",
                "039",
                1,
                5,
                List.of(maren),
                List.of(tarsa("government of", "government of Tarsa"), council()),
                "2019-03-11",
                "on Monday",
                Modality.INTENDED,
                null);
        event(
                "eight",
                "call",
                "REQUEST",
                "change",
                "demand-elections",
                "104",
                3,
                -5,
                List.of(union("Northern")),
                List.of(tarrant("Tarrant")),
                "2019-03-05",
                null,
                Modality.REQUESTED,
                null);
        event(
                "Tarrant dismissed",
                "dismissed",
                "REJECT",
                "yield",
                "reject-demand",
                "123",
                3,
                -4,
                List.of(tarrant("Tarrant dismissed")),
                List.of(union("Northern")),
                "2019-03-10",
                "on Sunday",
                Modality.ACTUAL,
                null);
        event(
                "broke",
                "broke off relations",
                "SANCTION",
                "withdraw",
                "sever-relations",
                "161",
                4,
                -7,
                List.of(tarsa("Tarsa broke", "Tarsa")),
                List.of(orland("with Orland")),
                "2019-03-02",
                "on 2 March",
                Modality.ACTUAL,
                null);
        event(
                "expelled",
                "expelled",
                "SANCTION",
                "expel",
                "expel-diplomats",
                "161",
                4,
                -5,
                List.of(tarsa("Tarsa broke", "Tarsa")),
                List.of(orland("with Orland")),
                "2019-03-02",
                "on 2 March",
                Modality.ACTUAL,
                null);
        event(
                "condemned",
                "condemned",
                "ACCUSE",
                "disapprove",
                "condemn",
                "111",
                3,
                -2,
                List.of(orland("Orland condemned")),
                List.of(tarsa("Tarsa broke", "Tarsa")),
                "2019-03-03",
                null,
                Modality.ACTUAL,
                null);
        event(
                "given Tarrant's",
                "given",
                "SUPPORT",
                null,
                "support",
                "051",
                1,
                3.4,
                List.of(named("Kesh"), named("Duria")),
                List.of(tarrant("Tarrant's government")),
                "2019-03",
                null,
                Modality.ACTUAL,
                null);
        event(
                "Duria delivered",
                "delivered",
                "AID",
                null,
                "give-relief",
                "073",
                2,
                7.4,
                List.of(pen.actor("Duria delivered", "Duria", "Duria", "XDU", null, "GOV")),
                List.of(tarrant("Tarrant's government")),
                "2019-03",
                null,
                Modality.ACTUAL,
                null);
        event(
                "Soldiers",
                "fired on",
                "ASSAULT",
                "firearms",
                "fire-on-crowd",
                "190",
                4,
                -10,
                List.of(pen.actor("", "Soldiers", "army of Tarsa", "XTA", null, "MIL")),
                List.of(pen.actor("", "demonstrators", "demonstrators", "XTA", null, "CVL")),
                "2019-02-27",
                "on 27 February",
                Modality.ACTUAL,
                null);
        event(
                "denied",
                "shelled",
                "ASSAULT",
                "heavy-weapons",
                "shell",
                "194",
                4,
                -10,
                List.of(pen.actor("", "The army", "army of Tarsa", "XTA", null, "MIL")),
                List.of(),
                null,
                null,
                Modality.DENIED,
                null);
        event(
                "Vellmark mediated",
                "mediated",
                "CONSULT",
                null,
                "mediate",
                "045",
                1,
                5,
                List.of(vellmark("Vellmark mediated")),
                List.of(),
                "1994",
                "1994",
                Modality.BACKGROUND,
                null);
    }

    private void event(
            String before,
            String trigger,
            String type,
            @Nullable String mode,
            String act,
            String cameo,
            int quad,
            double score,
            List<Actor> actors,
            List<Actor> recipients,
            @Nullable String date,
            @Nullable String dateText,
            Modality modality,
            @Nullable String statement) {
        boolean atPort = type.equals("ASSAULT");
        claims.add(new Event(
                pen.anchor("event", before, trigger, statement),
                type,
                mode,
                atPort ? List.of("military", "human_security") : List.of("diplomatic"),
                act,
                cameo,
                Quad.of(quad),
                score,
                actors,
                recipients,
                atPort ? port() : null,
                date == null ? null : new ReportedDate(PartialDate.parse(date), dateText),
                modality));
    }

    private void stands() {
        stand(
                "given Tarrant's",
                "full support",
                named("Kesh"),
                Position.Stance.SUPPORTS,
                tarrant("Tarrant's"),
                "Tarrant's government");
        stand(
                "given Tarrant's",
                "support",
                named("Duria"),
                Position.Stance.SUPPORTS,
                tarrant("Tarrant's"),
                "Tarrant's government");
        stand(
                "otherwise",
                "recognise",
                union("Northern"),
                Position.Stance.OFFERS,
                solenne("Mira Solenne"),
                "recognition of Mira Solenne");
        stand(
                "Orland condemned",
                "condemned",
                orland("Orland condemned"),
                Position.Stance.OPPOSES,
                tarrant("Tarrant"),
                "the move");
        stand("eight days", "to call new elections", union("Northern"), Position.Stance.DEMANDS, null, "new elections");
        stand(
                "Tarrant dismissed",
                "dismissed",
                tarrant("Tarrant dismissed"),
                Position.Stance.REJECTS,
                null,
                "new elections");
        stand(
                "Solenne accepted",
                "accepted",
                solenne("Solenne accepted"),
                Position.Stance.ACCEPTS,
                null,
                "Vellmark's offer of a table in a third place, with both sides in separate rooms");
        claims.add(new Deadline(
                pen.anchor("deadline", "", "eight days", null, "call new elections"),
                union("Northern"),
                List.of(tarrant("Tarrant")),
                "to call new elections",
                "P8D",
                PartialDate.parse("2019-03-13"),
                "it would otherwise recognise Council leader Mira Solenne",
                Deadline.Response.REFUSED));
    }

    private void stand(
            String before, String words, Actor holder, Position.Stance stance, @Nullable Actor about, String matter) {
        claims.add(new Position(
                pen.anchor("position" + holder.name(), before, words, null),
                holder,
                stance,
                new Position.Matter(matter, about, null),
                PartialDate.parse("2019-03-10"),
                List.of()));
    }

    private void mediation() {
        Actor maren = vellmark("");
        step(
                "conversations",
                "conversations with both sides",
                maren,
                List.of(tarsa("government of", "government of Tarsa"), council()),
                Mediation.Act.CONTACT,
                List.of(),
                "2019-01");
        step(
                "offered",
                "offered",
                maren,
                List.of(tarsa("government of", "government of Tarsa"), council()),
                Mediation.Act.OFFER,
                List.of("if both parties want it", "as long as the parties ask for it"),
                "2019-03-11");
        step(
                "Solenne accepted",
                "accepted",
                maren,
                List.of(solenne("Solenne accepted")),
                Mediation.Act.ACCEPT,
                List.of(),
                "2019-03-11");
        claims.add(new Condition(
                pen.anchor("condition", "", "as long as", null),
                maren,
                "Vellmark stands ready",
                "the parties ask for it",
                List.of()));
    }

    private void step(
            String before,
            String words,
            Actor third,
            List<Actor> parties,
            Mediation.Act act,
            List<String> conditions,
            String date) {
        claims.add(new Mediation(
                pen.anchor("mediation", before, words, null),
                third,
                parties,
                act,
                conditions,
                PartialDate.parse(date),
                List.of()));
    }

    private Actor person(String before, String words) {
        return pen.actor(before, words, "Ilse Maren", "XVE", "foreign minister", "GOV");
    }

    private Actor vellmark(String before) {
        return pen.actor(before, "Vellmark", "Vellmark", "XVE", null, "GOV");
    }

    private Actor tarsa(String before, String words) {
        return pen.actor(before, words, "Tarsa", "XTA", null, "GOV");
    }

    private Actor council() {
        return pen.actor("", "National Council", "National Council", "XTA", null, "OPP", "LEG");
    }

    private Actor union(String words) {
        return pen.actor("The " + words, "Northern Union", "Northern Union", "XNU", null, "GOV");
    }

    private Actor tarrant(String before) {
        return pen.actor(before, "Tarrant", "Osk Tarrant", "XTA", "President", "GOV");
    }

    private Actor solenne(String before) {
        return solenne(before, "Solenne");
    }

    private Actor solenne(String before, String words) {
        return pen.actor(before, words, "Mira Solenne", "XTA", "Council leader", "OPP");
    }

    private Actor orland(String before) {
        return pen.actor(before, "Orland", "Orland", "XOR", null, "GOV");
    }

    private Actor named(String name) {
        return pen.actor("", name, name, "X" + name.substring(0, 2).toUpperCase(Locale.ROOT), null, "GOV");
    }

    private static Place port() {
        return new Place("Port Aldeny", "XTA", 12.5, -70.25, null);
    }
}
