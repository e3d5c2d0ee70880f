package org.dragoman.ledger.review;

import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Position;

/** A ledger of invented reports, and people who review it. */
final class Desk implements AutoCloseable {

    static final By ANA = new By("Ana", "read it again");
    static final By BEN = new By("Ben", "the words say so");
    static final String TEXT = "Norway met Velmar. Norway backs Velmar’s 🕊 plan.\n"
            + "Adelino Mané said that Kestria would fire on Velmar.\n";

    final Store store;
    final Reviews reviews;

    Desk(Location location) {
        store = Store.open(location, Access.CREATE);
        reviews = Reviews.over(store);
    }

    /** A report with a meeting, a position, a statement and a threat in it. */
    static SampleReports report(String publisher, String day, String coder) {
        return start(publisher, day, coder, "CONSULT");
    }

    /** The same with another type for the meeting. */
    static SampleReports start(String publisher, String day, String coder, String type) {
        SampleReports report = SampleReports.report(publisher, day, TEXT, coder);
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        Actor mane = report.actor("Adelino Mané", null, null);
        Actor kestria = report.actor("Kestria", null, null);
        return report.event("met", type, norway, velmar, day)
                .position("backs", norway, Position.Stance.SUPPORTS, velmar, day)
                .statement("said", mane, "Kestria would fire on Velmar")
                .event("fire", "THREATEN", kestria, velmar, day);
    }

    /** The same without the meeting. */
    static SampleReports withoutMeeting(String publisher, String day, String coder) {
        SampleReports report = SampleReports.report(publisher, day, TEXT, coder);
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        return report.position("backs", norway, Position.Stance.SUPPORTS, velmar, day);
    }

    void add(SampleReports... reports) {
        Batch batch = store.batch();
        for (SampleReports report : reports) {
            batch.add(report.document(), report.coder(), report.claims());
        }
        batch.commit();
    }

    /** The id of the claim that some words carry. */
    String id(String words) {
        return store.entries(Selection.ALL.withRecords()).stream()
                .filter(entry -> entry.claim().anchor().text().equals(words))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Codes of the claims as reviewed now, in the order of the text. */
    List<String> codes() {
        return codes(reviews.reviewed(null), Selection.ALL);
    }

    static List<String> codes(Entries entries, Selection selection) {
        return entries.entries(selection).stream()
                .map(entry -> entry.facets().code())
                .toList();
    }

    List<Entry> reviewed() {
        return reviews.reviewed(null).entries(Selection.ALL.withRecords());
    }

    /** How the decisions stand now, in their order. */
    List<State> states() {
        return reviews.decisions(null).stream().map(Standing::state).toList();
    }

    static List<Setting> settings(String... words) {
        return java.util.Arrays.stream(words).map(Setting::parse).toList();
    }

    @Override
    public void close() {
        store.close();
    }
}
