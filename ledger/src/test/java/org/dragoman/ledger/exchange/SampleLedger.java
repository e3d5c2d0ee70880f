package org.dragoman.ledger.exchange;

import java.time.LocalDateTime;
import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Tables;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Document;
import org.dragoman.model.Event;
import org.dragoman.model.Evidence;
import org.dragoman.model.Mediation;
import org.dragoman.model.Modality;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Place;
import org.dragoman.model.Position;
import org.dragoman.model.Quad;
import org.dragoman.model.ReportedDate;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;

/** A small ledger with all that can go wrong on the way out: quotes, tabs, line ends, astral characters, formulas. */
final class SampleLedger {

    static final String MEETING =
            "Norway met envoys of Romania in Oslo; \"a first step\".\tNorway denied that it bombed Velmar 🕊.\r\n"
                    + "=1+1 \\N, said Ana \"the quiet\" Soto.\nAt least 12 people were killed.";

    private SampleLedger() {}

    /** A ledger of two reports: one coded twice, one with a decision of a person. */
    static Store make(Location location) {
        Store store = Store.open(location, Access.CREATE);
        add(store, meeting("coder 1"));
        add(store, other());
        add(store, meeting("coder 2"));
        decide(store);
        return store;
    }

    static void add(Store store, SampleReports report) {
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        batch.commit();
    }

    static SampleReports meeting(String coder) {
        SampleReports report = SampleReports.report("The \"Daily\"\tWire", "2024-03-05", MEETING, coder);
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor romania = report.actor("Romania", "romania", "ROU");
        Actor velmar = report.actor("Velmar", null, null);
        Actor soto = report.actor("Ana \"the quiet\" Soto", null, null);
        return report.event("met", "CONSULT", norway, romania, "2024-03-04")
                .event("bombed", "ASSAULT", norway, velmar, "2024-03-04", Modality.DENIED)
                .statement("said", soto, "=1+1 \\N")
                .position("first step", norway, Position.Stance.SUPPORTS, velmar, "2024-03-04")
                .figure("12 people", 12, 12.0, "people killed", null)
                .mediation("envoys", norway, Mediation.Act.CONTACT, List.of(romania, velmar), "2024-03-04");
    }

    private static SampleReports other() {
        SampleReports report = SampleReports.report(
                "Evening Post", "2024-03-07", "The United Nations and Norway held talks on the strait.", "coder 1");
        Actor un = report.actor("United Nations", "un", "UN");
        Actor norway = report.actor("Norway", "norway", "NOR");
        return report.event("held talks", "CONSULT", un, norway, "2024-03-06");
    }

    /** An event of two parties on each other, in a place, coded to the third digit. */
    static Event talks(Document document, Actor one, Actor other, @Nullable Place place) {
        Span span = document.text().span(0, 3);
        String words = document.text().quote(span);
        return new Event(
                new Anchor(
                        "0123456789abcdef01234567",
                        document.id(),
                        document.text().whole(),
                        span,
                        words,
                        0.5,
                        null,
                        List.of(new Evidence(span, words, "written by hand")),
                        "coder 1"),
                "CONSULT",
                "visit",
                List.of("diplomatic", "economic"),
                "negotiate",
                "046",
                Quad.VERBAL_COOPERATION,
                7.0,
                List.of(one, other),
                List.of(),
                place,
                new ReportedDate(PartialDate.parse("2024-03"), "in March"),
                Modality.ACTUAL);
    }

    /** A decision as a person's review would leave it, whatever columns the table has. */
    private static void decide(Store store) {
        Tables tables = store.tables();
        Tables.Part part = tables.parts().stream()
                .filter(each -> each.table().equals("decision"))
                .findFirst()
                .orElseThrow();
        @Nullable Object[] row = new Object[part.columns().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = value(part.columns().get(i));
        }
        tables.append(part, List.<@Nullable Object[]>of(row));
    }

    private static @Nullable Object value(Tables.Column column) {
        return switch (column.name()) {
            case "number" -> 1L;
            case "person" -> "Ana Núñez";
            case "reason" -> "";
            case "claim" -> "0123456789abcdef01234567";
            default -> column.required() ? filler(column.type()) : null;
        };
    }

    private static Object filler(Tables.Type type) {
        return switch (type) {
            case INTEGER -> 1;
            case LONG -> 1L;
            case DECIMAL -> 0.1;
            case INSTANT -> LocalDateTime.of(2024, 3, 8, 9, 30, 0, 123_456_000);
            default -> "accept";
        };
    }
}
