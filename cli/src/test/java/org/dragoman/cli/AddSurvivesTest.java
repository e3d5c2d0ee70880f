package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code dragoman add} is killed at random moments and run again, and the server is restarted under it: the ledger is then
 * that of an undisturbed run. {@code -Ddragoman.kills=100} kills a hundred times; without it a few times.
 */
class AddSurvivesTest {

    private static final int KILLS = Integer.getInteger("dragoman.kills", 4);
    private static final int REPORTS = 150;

    /** Milliseconds; longer than an undisturbed run takes before its last commit on most machines. */
    private static final int LATEST = Integer.getInteger("dragoman.latest", 4_500);

    private static final List<String> NAMES =
            List.of("Norway", "Chad", "Ecuador", "Senegal", "Austria", "Kenya", "Turkey", "Canada");

    @TempDir
    Path folder;

    private Path reports;

    @BeforeEach
    void write_reports() throws IOException {
        reports = folder.resolve("reports.jsonl");
        List<String> lines = new ArrayList<>();
        Random random = new Random(5);
        for (int i = 0; i < REPORTS; i++) {
            String one = NAMES.get(random.nextInt(NAMES.size()));
            String other = NAMES.get(random.nextInt(NAMES.size()));
            lines.add("{\"id\":\"r" + i + "\",\"published\":\"2024-05-" + (10 + i % 20)
                    + "\",\"publisher\":\"The Daily\","
                    + "\"text\":\"Report " + i + ". " + one + " condemned " + other + " on Monday. " + other
                    + " said it would talk to " + one + ". At least " + (i + 2) + " people were killed.\"}");
        }
        Files.write(reports, lines);
    }

    private Process add(String ledger, Path log) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dragoman.cli.Dragoman",
                        "add",
                        reports.toString(),
                        "--reader=symbolic",
                        "--batch=20",
                        "--ledger",
                        ledger)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private void addToTheEnd(String ledger) throws IOException, InterruptedException {
        Path log = folder.resolve("last.log");
        Process process = add(ledger, log);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    /** All that a ledger holds but for the instants at which it came to know it. */
    private static List<String> content(String ledger) {
        List<String> rows = new ArrayList<>();
        try (Store store = Store.open(Location.of(ledger), Access.READ)) {
            store.reports(
                    Reports.ALL,
                    report -> rows.add(report.number() + " " + report.document() + " " + report.origin()
                            + report.relation() + store.text(report.document().sha256())));
            store.entries(
                    Selection.ALL.withRecords(),
                    entry -> rows.add(entry.report() + " " + entry.coding() + " " + entry.valid() + entry.facets()
                            + entry.record()));
        }
        return rows;
    }

    /** @return how many processes were killed before they ended */
    private int killAgainAndAgain(List<String> ledgers) throws IOException, InterruptedException {
        Random random = new Random(17);
        int killed = 0;
        for (String ledger : ledgers) {
            Process process = add(ledger, folder.resolve("killed.log"));
            if (!process.waitFor(300 + random.nextInt(LATEST), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
                killed++;
            }
        }
        return killed;
    }

    private void survives(List<String> ledgers, String undisturbed) throws IOException, InterruptedException {
        addToTheEnd(undisturbed);
        List<String> expected = content(undisturbed);
        assertThat(expected).hasSizeGreaterThan(3 * REPORTS);
        List<String> killed = new ArrayList<>();
        int partly = 0;
        for (int i = 0; i < KILLS; i++) {
            killed.add(ledgers.get(i % ledgers.size()));
        }
        int count = killAgainAndAgain(killed);
        for (String ledger : ledgers) {
            addToTheEnd(ledger);
            assertThat(content(ledger)).as(ledger).isEqualTo(expected);
            partly++;
        }
        System.out.printf("%d of %d processes killed, %d ledgers whole%n", count, KILLS, partly);
    }

    @Test
    void a_file_is_whole_after_kills_at_random_moments() throws Exception {
        List<String> ledgers = new ArrayList<>();
        for (int i = 0; i < Math.max(1, KILLS / 4); i++) {
            ledgers.add(folder.resolve("killed-" + i + ".ledger").toString());
        }
        survives(ledgers, folder.resolve("undisturbed.ledger").toString());
    }

    @Test
    void a_database_is_whole_after_kills_at_random_moments() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            List<String> ledgers = new ArrayList<>();
            for (int i = 0; i < Math.max(1, KILLS / 4); i++) {
                ledgers.add(database(server, "killed" + i));
            }
            survives(ledgers, database(server, "undisturbed"));
        }
    }

    private static String database(EmbeddedPostgres server, String name) throws Exception {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return "postgresql://postgres@localhost:" + server.getPort() + "/" + name;
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @Test
    void a_server_that_restarts_is_waited_for_and_nothing_is_lost_or_there_twice() throws Exception {
        int port = freePort();
        Path data = folder.resolve("data");
        EmbeddedPostgres server = start(data, port);
        try {
            String undisturbed = database(server, "undisturbed");
            addToTheEnd(undisturbed);
            String ledger = database(server, "restarted");
            Path log = folder.resolve("restarted.log");
            Process process = add(ledger, log);
            awaitFirstReports(ledger, process);
            server.close();
            server = start(data, port);
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
            assertThat(content(ledger)).isEqualTo(content(undisturbed));
        } finally {
            server.close();
        }
    }

    private static void awaitFirstReports(String ledger, Process process) throws InterruptedException {
        while (process.isAlive()) {
            Thread.sleep(50);
            try (Store store = Store.open(Location.of(ledger), Access.READ)) {
                if (!store.reports(Reports.ALL.limit(1)).isEmpty()) {
                    return;
                }
            } catch (org.dragoman.model.FaultException notYet) {
                // The tables are not made yet.
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
