package org.dragoman.bench.ledger;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.IntSupplier;

/** Does a thing several times, warm, and prints how long it took. */
final class Watch {

    private static final int WARM_UPS = 2;
    private static final double NANOSECONDS_A_MILLISECOND = 1e6;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int runs;
    private final PrintStream out;

    /** @param runs how often each thing is done after the {@value #WARM_UPS} times that do not count */
    Watch(int runs, PrintStream out) {
        this.runs = runs;
        this.out = out;
    }

    void head(String what) {
        out.printf("%n%-44s %9s %9s %9s %9s %9s%n", what, "median ms", "least ms", "most ms", "CPU ms", "rows");
    }

    /** Times what gives a number of rows; the processor time is the mean, that of the database's threads counted. */
    void time(String what, IntSupplier thing) {
        double[] took = new double[runs];
        int rows = 0;
        long processor = 0;
        for (int run = -WARM_UPS; run < runs; run++) {
            processor = run == 0 ? system.getProcessCpuTime() : processor;
            long before = System.nanoTime();
            rows = thing.getAsInt();
            if (run >= 0) {
                took[run] = (System.nanoTime() - before) / NANOSECONDS_A_MILLISECOND;
            }
        }
        double processorTook = (system.getProcessCpuTime() - processor) / NANOSECONDS_A_MILLISECOND / runs;
        Arrays.sort(took);
        out.printf(
                "%-44s %,9.1f %,9.1f %,9.1f %,9.1f %,9d%n",
                what, took[runs / 2], took[0], took[runs - 1], processorTook, rows);
    }
}
