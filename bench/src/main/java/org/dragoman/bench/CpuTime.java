package org.dragoman.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Tells sentences per second of processor time, that of the compiler and of the garbage collector included. */
public final class CpuTime implements InternalProfiler {

    /** The name under which JMH prints the figure. */
    static final String LABEL = "sentencesPerCpuSecond";

    private static final double NANOSECONDS_A_SECOND = 1e9;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private long begun;

    @Override
    public String getDescription() {
        return "Sentences per CPU-second";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        begun = system.getProcessCpuTime();
    }

    @Override
    @SuppressWarnings("rawtypes") // JMH's own signature
    public Collection<? extends Result> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (system.getProcessCpuTime() - begun) / NANOSECONDS_A_SECOND;
        double sentences =
                (double) result.getMetadata().getAllOps() * Integer.parseInt(benchmark.getParam("sentences"));
        return List.of(new ScalarResult(LABEL, sentences / seconds, "1/s", AggregationPolicy.AVG));
    }
}
