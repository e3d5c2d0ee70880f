package org.dragoman.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.PartialDate;

/** Writes generated reports into a ledger as {@code add} does, and keeps the time. */
final class Loading {

    private static final double NANOSECONDS_A_SECOND = 1e9;
    private static final int LINES = 40;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Store store;
    private final GeneratedReports generated;
    private final int batchSize;
    private final PrintStream out;
    private long claims;
    private long storing;
    private long processor;
    private long slowest;

    Loading(Store store, GeneratedReports generated, int batchSize, PrintStream out) {
        this.store = store;
        this.generated = generated;
        this.batchSize = batchSize;
        this.out = out;
    }

    /** Loads up to so many reports; those that are there already are left as they are. */
    void upTo(int reports) {
        int from = there(store);
        long begun = System.nanoTime();
        out.printf(
                "%10s %12s %14s %14s %10s %9s%n",
                "reports", "claims", "claims/s", "and making", "disk MiB", "peak MiB");
        int nextLine = from;
        for (int first = from; first < reports; first += batchSize) {
            int last = Math.min(reports, first + batchSize);
            write(first, last);
            if (last >= nextLine || last == reports) {
                print(last, System.nanoTime() - begun);
                nextLine = last + reports / LINES;
            }
        }
        out.printf("slowest commit of %,d reports: %,d ms%n", batchSize, slowest / 1_000_000);
    }

    /** How many reports a ledger has; they were loaded in the order of their days. */
    static int there(Store store) {
        long[] last = {0};
        for (Report latest : store.reports(Reports.ALL.inLatestFirst().limit(1))) {
            PartialDate day = latest.document().published();
            LocalDate from = day == null ? null : day.earliest();
            store.reports(Reports.ALL.days(from, null), report -> last[0] = Math.max(last[0], report.number()));
        }
        return (int) last[0];
    }

    private void write(int first, int last) {
        Batch batch = store.batch();
        for (int number = first; number < last; number++) {
            GeneratedReport report = generated.report(number);
            claims += report.claims().size();
            batch.add(report.document(), report.coder(), report.claims());
        }
        long processorBefore = system.getProcessCpuTime();
        long before = System.nanoTime();
        batch.commit();
        long took = System.nanoTime() - before;
        storing += took;
        processor += system.getProcessCpuTime() - processorBefore;
        slowest = Math.max(slowest, took);
    }

    private void print(int reports, long wall) {
        out.printf(
                "%,10d %,12d %,10.0f %,14.0f %,12.0f %,10d %,9d%n",
                reports,
                claims,
                claims / (storing / NANOSECONDS_A_SECOND),
                claims / (processor / NANOSECONDS_A_SECOND),
                claims / (wall / NANOSECONDS_A_SECOND),
                Size.of(store.location()) >> 20,
                Size.peakMemory() >> 20);
    }
}
