package org.dragoman.bench.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code java -cp bench/target/benchmarks.jar org.dragoman.bench.ledger.LedgerBenchmark}. */
@Command(
        name = "LedgerBenchmark",
        mixinStandardHelpOptions = true,
        description = "Makes a large ledger of generated reports, and measures how fast it is written and asked.")
public final class LedgerBenchmark {

    private LedgerBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        System.exit(new CommandLine(new LedgerBenchmark()).execute(arguments));
    }

    @Command(
            description =
                    "Loads reports in the order of their days, going on where an earlier run ended; prints how fast that was.")
    void load(
            @Option(
                            names = "--reports",
                            defaultValue = "10000",
                            description = "How many lie in the ten years. Default: 10000.")
                    int reports,
            @Option(names = "--until", description = "Load only so many of them now.") @Nullable Integer until,
            @Option(names = "--ledger", required = true, description = "A file or postgresql://…") String ledger,
            @Option(names = "--batch", defaultValue = "1000", description = "Reports a commit. Default: 1000.")
                    int batch,
            @Option(names = "--seed", defaultValue = "1", description = "Default: 1.") long seed) {
        GeneratedReports generated = new GeneratedReports(Knowledge.load(), reports, seed);
        Location location = Location.of(ledger);
        try (Store store = Store.open(location, Access.CREATE)) {
            new Loading(store, generated, batch, System.out).upTo(until == null ? reports : until);
        }
        System.out.printf("on disk %,d MiB after closing%n", Size.of(location) >> 20);
    }

    @Command(
            description =
                    "Asks a ledger that was loaded with the same reports and seed, and adds single reports to it.")
    void ask(
            @Option(
                            names = "--reports",
                            defaultValue = "10000",
                            description = "How many lie in the ten years. Default: 10000.")
                    int reports,
            @Option(names = "--ledger", required = true, description = "A file or postgresql://…") String ledger,
            @Option(names = "--runs", defaultValue = "5", description = "Of each, after 2 more. Default: 5.") int runs,
            @Option(names = "--seed", defaultValue = "1", description = "Default: 1.") long seed) {
        GeneratedReports generated = new GeneratedReports(Knowledge.load(), reports, seed);
        Location location = Location.of(ledger);
        long before = System.nanoTime();
        try (Store store = Store.open(location, Access.WRITE)) {
            System.out.printf("opened in %,d ms%n", (System.nanoTime() - before) / 1_000_000);
            int loaded = Loading.there(store);
            new Asking(store, generated, loaded, new Watch(runs, System.out)).all();
        }
        System.out.printf("peak memory %,d MiB%n", Size.peakMemory() >> 20);
    }

    @Command(description = "Runs a PostgreSQL server of its own in a folder until the process is ended.")
    void server(
            @Option(names = "--folder", required = true, description = "Kept; a later server goes on with it.")
                    Path folder,
            @Option(names = "--port", defaultValue = "54329", description = "Default: 54329.") int port)
            throws IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                // As an installed server would be: what is committed is on the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            System.out.printf("postgresql://postgres@localhost:%d/postgres%n", server.getPort());
            Thread.currentThread().join();
        }
    }
}
