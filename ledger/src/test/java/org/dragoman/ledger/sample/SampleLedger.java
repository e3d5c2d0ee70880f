package org.dragoman.ledger.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Position;

/** Ledgers of invented reports, each with a text of its own. */
public final class SampleLedger {

    private SampleLedger() {}

    /** Adds reports, so many a batch; those of the same number and coder are the same. */
    public static void add(Location location, int first, int last, int batchSize, String coder) {
        try (Store store = Store.open(location, Access.CREATE)) {
            Batch batch = store.batch();
            for (int number = first; number <= last; number++) {
                SampleReports report = report(number, coder);
                batch.add(report.document(), report.coder(), report.claims());
                if ((number - first + 1) % batchSize == 0) {
                    batch.commit();
                }
            }
            batch.commit();
        }
    }

    /** A report with two claims; every tenth has the text of the one before. */
    public static SampleReports report(int number, String coder) {
        int text = number % 10 == 0 ? number - 1 : number;
        SampleReports report = SampleReports.report(
                number % 10 == 0 ? "The Echo" : "The Daily",
                "2024-03-05",
                "Norway supports Velmar in dispute " + text + ". Velmar’s 🕊 envoy said \"talks\tare near\".\n"
                        + filling(text),
                coder);
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        return report.position("supports", norway, Position.Stance.SUPPORTS, velmar, "2024-03-04")
                .statement("said", velmar, "talks\tare near");
    }

    /** Some two thousand characters that do not become much less when they are packed. */
    private static String filling(int seed) {
        StringBuilder letters = new StringBuilder();
        new Random(seed).ints(2_000, 'a', 'z' + 1).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    /** What a ledger holds now: reports and claims with their records, equal for equal ledgers. */
    public static List<Object> content(Location location) {
        try (Store store = Store.open(location, Access.READ)) {
            List<Object> content = new ArrayList<>(store.reports(Reports.ALL));
            content.addAll(store.entries(Selection.ALL.withRecords()));
            return content;
        }
    }
}
