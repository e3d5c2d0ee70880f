package org.dragoman.bench;

import java.util.Collection;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** The command {@code java -jar bench/target/benchmarks.jar}; it takes JMH's options. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
        CommandLineOptions given = new CommandLineOptions(arguments);
        if (given.shouldHelp()) {
            printHelp(given);
            return;
        }
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(given)
                        .addProfiler(CpuTime.class)
                        .build())
                .run();
        System.out.printf("%n%-12s %10s %14s %16s%n", "benchmark", "sentences", "ms a sentence", "sentences/CPU-s");
        results.forEach(Benchmarks::print);
    }

    private static void printHelp(CommandLineOptions options) {
        try {
            options.showHelp();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void print(RunResult result) {
        String benchmark = result.getParams().getBenchmark();
        int sentences = Integer.parseInt(result.getParams().getParam("sentences"));
        Result<?> rate = result.getSecondaryResults().get(CpuTime.LABEL);
        System.out.printf(
                Locale.ROOT,
                "%-12s %,10d %14.3f %,16.0f%n",
                benchmark.substring(benchmark.lastIndexOf('.') + 1),
                sentences,
                result.getPrimaryResult().getScore() / sentences,
                rate == null ? Double.NaN : rate.getScore());
    }
}
