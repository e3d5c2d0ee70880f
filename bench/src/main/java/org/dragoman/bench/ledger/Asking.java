package org.dragoman.bench.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Selection.Crisis;
import org.dragoman.ledger.store.Selection.Order;
import org.dragoman.ledger.store.Store;

/** Asks a loaded ledger, and adds single reports to it. */
final class Asking {

    private static final int SHOWN = 50;
    private static final int DAYS = 30;

    /** The rank of the first actor asked about: the one whom most reports name, for that takes longest. */
    private static final int RANK = 0;

    private static final int PARTIES = 4;

    private final Store store;
    private final GeneratedReports generated;
    private final Watch watch;
    private final int loaded;
    private final LocalDate asOf;
    private final Set<String> actor;
    private final Crisis crisis;
    private int next;

    /** @param loaded how many reports the ledger holds; it is asked as of a day when it had three quarters of them */
    Asking(Store store, GeneratedReports generated, int loaded, Watch watch) {
        this.store = store;
        this.generated = generated;
        this.watch = watch;
        this.loaded = loaded;
        this.next = loaded;
        this.asOf = generated.day(loaded / 4 * 3);
        List<String> actors = new ArrayList<>();
        for (int rank = RANK; rank < RANK + PARTIES; rank++) {
            actors.add(generated.world().known(rank).id());
        }
        this.actor = Set.of(actors.get(0));
        this.crisis = crisis(actors);
    }

    /** Reports of a year that name two of the four. */
    private Crisis crisis(List<String> actors) {
        return new Crisis(actors, List.of(), 2, asOf.minusYears(1), asOf);
    }

    void all() {
        claims();
        reports();
        new Shows(store, watch).all(asOf, actor, crisis);
        adding();
    }

    private void claims() {
        watch.head("claims as of " + asOf);
        Selection all = Selection.ALL.days(null, asOf);
        Selection events = all.kinds("event").days(asOf.minusDays(DAYS - 1), asOf);
        Selection latest = events.order(Order.LATEST).limit(SHOWN);
        Instant now = Instant.now();
        watch.time("50 latest events", () -> count(latest));
        watch.time("50 latest events with records", () -> count(latest.withRecords()));
        watch.time("events of 30 days", () -> count(events));
        watch.time("events of 30 days as known at an instant", () -> count(events.knownAt(now)));
        watch.time("events of 30 days of one actor", () -> count(events.actors(actor)));
        watch.time("events of one actor", () -> count(all.kinds("event").actors(actor)));
        watch.time("positions of one actor", () -> count(all.kinds("position").actors(actor)));
        watch.time("events of a crisis", () -> count(all.kinds("event").crisis(crisis)));
        List<Entry> some = store.entries(latest);
        watch.time("records of 50 claims", () -> store.withRecords(some).size());
        Set<String> id = Set.of(some.get(some.size() / 2).id());
        watch.time(
                "a claim by its id, with its record",
                () -> count(Selection.ALL.ids(id).withRecords()));
    }

    private void reports() {
        watch.head("reports as of " + asOf);
        Reports all = Reports.ALL.days(null, asOf);
        watch.time("50 latest reports", () -> count(all.inLatestFirst().limit(SHOWN)));
        watch.time("reports of one actor", () -> count(all.actors(actor)));
        watch.time("reports of a crisis", () -> count(all.crisis(crisis)));
        watch.time("a report by its number", () -> count(Reports.ALL.numbers(Set.of(1L + loaded / 2))));
        GeneratedReport there = generated.report(loaded / 2);
        watch.time(
                "the coder of a report by its id",
                () -> store.codersOf(List.of(there.document().id())).size());
        watch.time(
                "the text of a report",
                () -> store.text(there.document().text().sha256()).orElseThrow().length());
    }

    private void adding() {
        watch.head("adding to " + loaded + " reports, rows are claims");
        watch.time("one new report", () -> add(next++));
        watch.time("a report that is there", () -> add(loaded / 2));
    }

    private int add(int number) {
        GeneratedReport report = generated.report(number);
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        return batch.commit().claims();
    }

    private int count(Selection selection) {
        int[] count = {0};
        store.entries(selection, entry -> count[0]++);
        return count[0];
    }

    private int count(Reports selection) {
        int[] count = {0};
        store.reports(selection, report -> count[0]++);
        return count[0];
    }
}
