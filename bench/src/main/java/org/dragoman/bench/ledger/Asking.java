package org.dragoman.bench.ledger;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Selection.Crisis;
import org.dragoman.ledger.store.Selection.Order;
import org.dragoman.ledger.store.Store;

/** Asks a loaded ledger, each question several times, and prints how long the answers took. */
final class Asking {

    private static final int WARM_UPS = 2;
    private static final int SHOWN = 50;

    private final Store store;
    private final GeneratedReports generated;
    private final int runs;
    private final PrintStream out;
    private final LocalDate asOf;
    private final Set<String> actor;
    private final Crisis crisis;
    private int next;

    Asking(Store store, GeneratedReports generated, int reports, int runs, PrintStream out) {
        this.store = store;
        this.generated = generated;
        this.runs = runs;
        this.out = out;
        this.next = reports;
        this.asOf = GeneratedReports.FIRST_DAY.plusDays(GeneratedReports.DAYS * 3L / 4);
        List<String> actors = new ArrayList<>();
        for (int rank = 10; rank < 14; rank++) {
            actors.add(generated.world().known(rank).id());
        }
        this.actor = Set.of(actors.get(0));
        this.crisis = new Crisis(actors, List.of(), 2, asOf.minusYears(1), asOf);
    }

    void all() {
        out.printf("%-58s %9s %9s %9s %9s%n", "asked", "median ms", "least ms", "most ms", "rows");
        Selection all = Selection.ALL;
        Selection events = all.kinds("event").days(asOf.minusDays(30), asOf);
        Selection positions = all.kinds("position").days(null, asOf);
        ask(
                "claims: 50 latest events as of a day",
                () -> count(events.order(Order.LATEST).limit(SHOWN)));
        ask("claims: events of 30 days", () -> count(events));
        ask(
                "claims: events of 30 days as known before",
                () -> count(events.knownAt(Instant.parse("2038-01-01T00:00:00Z"))));
        ask(
                "claims: events of one actor, all days",
                () -> count(all.kinds("event").actors(actor)));
        ask("claims: positions of one actor as of a day", () -> count(positions.actors(actor)));
        ask(
                "claims: events of a crisis",
                () -> count(all.kinds("event").days(null, asOf).crisis(crisis)));
        ask(
                "claims: 50 latest, with records",
                () -> count(events.order(Order.LATEST).limit(SHOWN).withRecords()));
        List<Entry> some = store.entries(events.order(Order.LATEST).limit(SHOWN));
        ask("claims: records of 50", () -> store.withRecords(some).size());
        Set<String> id = Set.of(some.get(some.size() / 2).id());
        ask("claim by id, with its record", () -> count(all.ids(id).withRecords()));
        ask(
                "reports: 50 latest as of a day",
                () -> count(Reports.ALL.days(null, asOf).inLatestFirst().limit(SHOWN)));
        ask("reports: of a crisis", () -> count(Reports.ALL.crisis(crisis)));
        ask(
                "report by number",
                () -> count(Reports.ALL.numbers(Set.of(some.get(0).report()))));
        String document = generated.report(next / 2).document().id();
        ask("coder of a report", () -> store.codersOf(List.of(document)).size());
        ask("add one report", this::addOne);
        ask("add a report that is there", this::addAgain);
    }

    private int addOne() {
        return add(next++);
    }

    private int addAgain() {
        return add(next / 2);
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

    private void ask(String what, IntSupplier question) {
        double[] milliseconds = new double[runs];
        int rows = 0;
        for (int run = -WARM_UPS; run < runs; run++) {
            long before = System.nanoTime();
            rows = question.getAsInt();
            if (run >= 0) {
                milliseconds[run] = (System.nanoTime() - before) / 1e6;
            }
        }
        Arrays.sort(milliseconds);
        out.printf(
                "%-58s %,9.1f %,9.1f %,9.1f %,9d%n",
                what, milliseconds[runs / 2], milliseconds[0], milliseconds[runs - 1], rows);
    }
}
