package org.dragoman.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dragoman.coder.Coder;
import org.dragoman.intake.Intake;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading, and reading with coding, of one report; loading is not measured. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 4)
public class CodingBenchmark {

    /** Sentences of the report. */
    @Param({"100", "1000", "10000"})
    public int sentences;

    private final Knowledge knowledge = Knowledge.load();
    private final Reader reader = Reader.load(knowledge);
    private final Coder coder = new Coder(knowledge);

    @SuppressWarnings("NullAway.Init") // JMH calls prepare() before any benchmark.
    private Document document;

    @Setup
    public void prepare() {
        document = Intake.create().document("generated", GeneratedNews.report(sentences));
    }

    @Benchmark
    public Reading read() {
        return reader.read(document);
    }

    @Benchmark
    public List<Claim> readAndCode() {
        return coder.code(reader.read(document));
    }
}
