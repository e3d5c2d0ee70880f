package org.dragoman.ledger.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.ledger.sample.OtherProcess;
import org.dragoman.ledger.sample.SampleLedger;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.sample.SmallDisk;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Upkeep;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no ledger or no longer a whole one, and places where nothing can be written. */
class BadLedgerTest {

    private final Random seeded = new Random(20240305);

    private static final List<String> WORKS =
            List.of("read", "check", "backup", "restore", "add", "compact", "migrate");

    @TempDir
    Path folder;

    /** What came of something that is done to a ledger; empty where it did what it should. */
    private Optional<Fault> fault(String work, Path file) {
        Location location = new Location.File(file);
        return fault(
                switch (work) {
                    case "read" -> () -> SampleLedger.content(location);
                    case "check" -> () -> requireSound(location);
                    case "backup" -> () -> Care.of(location).backup(folder.resolve("copy.ledger"), true);
                    case "restore" ->
                        () -> Care.of(new Location.File(folder.resolve("new.ledger")))
                                .restore(file, true);
                    case "add" -> () -> SampleLedger.add(location, 500, 501, 10, "first");
                    case "compact" -> () -> Care.of(location).compact();
                    case "migrate" -> () -> Care.of(location).migrate(false);
                    default -> throw new IllegalArgumentException(work);
                });
    }

    private static Optional<Fault> fault(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (FaultException told) {
            assertThat(told.fault()).as(told.getMessage()).isNotEqualTo(Fault.INTERNAL);
            return Optional.of(told.fault());
        }
    }

    private static void requireSound(Location location) {
        List<FaultException> told = new ArrayList<>();
        Care.of(location).check(false, (done, all) -> {}, told::add);
        if (!told.isEmpty()) {
            throw told.get(0);
        }
    }

    private Map<String, byte[]> foreign() {
        byte[] random = new byte[20_000];
        new Random(5).nextBytes(random);
        byte[] sqlite = Arrays.copyOf("SQLite format 3\0\20\0\1\1\0@  ".getBytes(StandardCharsets.ISO_8859_1), 4096);
        return Map.of(
                "text",
                "Not a ledger, but somebody's notes. ".repeat(500).getBytes(StandardCharsets.UTF_8),
                "short",
                "abc".getBytes(StandardCharsets.UTF_8),
                "empty",
                new byte[0],
                "random",
                random,
                "sqlite",
                sqlite);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "short", "empty", "random", "sqlite"})
    void a_file_of_another_kind_is_no_ledger_and_stays_as_it_is(String kind) throws IOException {
        byte[] bytes = foreign().get(kind);
        Path file = Files.write(folder.resolve("crisis.ledger"), bytes);
        for (String work : WORKS) {
            assertThat(fault(work, file)).as(work).contains(Fault.LEDGER_FOREIGN);
            assertThat(file).hasBinaryContent(bytes);
        }
    }

    @Test
    void a_database_with_other_tables_is_no_ledger_and_stays_as_it_is() throws Exception {
        Path file = folder.resolve("crisis.ledger");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("create table report (number bigint, title varchar)");
        }
        byte[] bytes = Files.readAllBytes(file);
        for (String work : WORKS) {
            assertThat(fault(work, file)).as(work).contains(Fault.LEDGER_FOREIGN);
            assertThat(file).hasBinaryContent(bytes);
        }
    }

    @Test
    void a_folder_is_no_ledger() {
        for (String work : WORKS) {
            assertThat(fault(work, folder)).as(work).contains(Fault.LEDGER_FOREIGN);
        }
    }

    private byte[] ledger(Path file) throws IOException {
        SampleLedger.add(new Location.File(file), 1, 300, 60, "first");
        SampleLedger.add(new Location.File(file), 1, 60, 60, "second");
        return Files.readAllBytes(file);
    }

    @Test
    void a_byte_that_was_changed_is_found_or_lay_where_nothing_is_kept() throws IOException {
        Path file = folder.resolve("crisis.ledger");
        byte[] sound = ledger(file);
        List<Object> content = SampleLedger.content(new Location.File(file));
        int found = 0;
        for (int round = 0; round < 10; round++) {
            byte[] damaged = sound.clone();
            int at = round < 3 ? round * 4096 + 40 : seeded.nextInt(sound.length);
            damaged[at] ^= (byte) (1 << seeded.nextInt(8));
            Path bad = Files.write(folder.resolve(round + ".ledger"), damaged);
            boolean told = fault("check", bad).isPresent();
            for (String work : List.of("read", "backup", "migrate")) {
                fault(work, bad);
                assertThat(bad).hasBinaryContent(damaged);
            }
            if (told) {
                found++;
            } else {
                assertThat(SampleLedger.content(new Location.File(bad))).isEqualTo(content);
            }
            fault("compact", bad);
            fault("add", bad);
        }
        assertThat(found).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_truncated_ledger_is_told_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("crisis.ledger");
        byte[] sound = ledger(file);
        for (int length : new int[] {100, 4096, 8192, 12288, 300_000, sound.length / 2, sound.length - 1}) {
            Path bad = Files.write(folder.resolve(length + ".ledger"), Arrays.copyOf(sound, length));
            // To migrate has nothing to do where the newest tables are found.
            for (String work : List.of("read", "check", "backup", "restore", "add", "compact")) {
                assertThat(fault(work, bad).orElseThrow())
                        .as(work + " at " + length)
                        .isIn(Fault.LEDGER_DAMAGED, Fault.LEDGER_PAGES, Fault.LEDGER_FOREIGN);
                assertThat(bad).hasSize(length);
            }
        }
    }

    @Test
    void what_was_written_ahead_and_is_damaged_is_told_and_left_as_it_is() throws IOException {
        Path file = folder.resolve("crisis.ledger");
        Path bad = folder.resolve("bad.ledger");
        SampleReports report = SampleLedger.report(400, "first");
        ledger(file);
        try (Store store = Store.open(new Location.File(file), Access.WRITE)) {
            Batch batch = store.batch();
            batch.add(report.document(), report.coder(), report.claims());
            batch.commit();
            Files.copy(file, bad);
            Files.copy(Upkeep.writtenAhead(file), Upkeep.writtenAhead(bad));
        }
        byte[] ahead = Files.readAllBytes(Upkeep.writtenAhead(bad));
        ahead[ahead.length / 2] ^= 1;
        Files.write(Upkeep.writtenAhead(bad), ahead);
        for (String work : WORKS) {
            assertThat(fault(work, bad)).as(work).contains(Fault.LEDGER_DAMAGED);
            assertThat(Upkeep.writtenAhead(bad)).hasBinaryContent(ahead);
        }
    }

    @Test
    void a_ledger_that_another_process_writes_is_told_with_that_process() throws Exception {
        Path file = folder.resolve("crisis.ledger");
        ledger(file);
        try (OtherProcess other = OtherProcess.holding(file, Access.WRITE)) {
            byte[] before = Files.readAllBytes(file);
            for (String work : WORKS) {
                assertThat(fault(work, file)).as(work).contains(Fault.LEDGER_LOCKED);
            }
            assertThatThrownBy(() -> Store.open(new Location.File(file), Access.READ))
                    .hasMessageContaining("process " + other.id() + " holds it");
            assertThat(file).hasBinaryContent(before);
        }
        assertThat(fault("add", file)).isEmpty();
    }

    @Test
    void a_ledger_that_another_process_reads_can_be_read_and_not_written() throws Exception {
        Path file = folder.resolve("crisis.ledger");
        ledger(file);
        OtherProcess other = OtherProcess.holding(file, Access.READ);
        try (other) {
            assertThat(fault("check", file)).isEmpty();
            assertThat(fault("backup", file)).isEmpty();
            assertThat(fault("restore", file)).isEmpty();
            assertThat(fault("add", file)).contains(Fault.LEDGER_LOCKED);
            assertThat(fault("compact", file)).contains(Fault.LEDGER_LOCKED);
        }
    }

    @Test
    void a_ledger_whose_compaction_is_killed_is_whole() throws Exception {
        Path file = folder.resolve("crisis.ledger");
        ledger(file);
        Location location = new Location.File(file);
        List<Object> content = SampleLedger.content(location);
        for (int round = 0; round < 5; round++) {
            OtherProcess other = OtherProcess.compacting(file);
            try (other) {
                Thread.sleep(seeded.nextInt(700));
            }
            assertThat(SampleLedger.content(location)).isEqualTo(content);
            requireSound(location);
        }
        Care.of(location).compact();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_full_disk_loses_the_open_batch_alone_and_adding_goes_on_when_there_is_room() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.at(small, "5m")) {
            Location location = new Location.File(small.resolve("crisis.ledger"));
            assertThat(fault(() -> SampleLedger.add(location, 1, 2_000, 100, "first")))
                    .contains(Fault.LEDGER_UNWRITABLE);
            List<Object> kept = SampleLedger.content(location);
            assertThat(kept).isNotEmpty();
            assertThat(kept.size() % 300).isZero();
            requireSound(location);
            assertThat(fault(() -> Care.of(location).backup(small.resolve("copy.ledger"), false)))
                    .contains(Fault.OUTPUT);
            assertThat(small.resolve("copy.ledger")).doesNotExist();
            assertThat(fault(() -> Care.of(location).compact()).orElseThrow())
                    .isIn(Fault.OUTPUT, Fault.LEDGER_UNWRITABLE);
            assertThat(SampleLedger.content(location)).isEqualTo(kept);
            disk.change("size=60m");
            SampleLedger.add(location, 1, 2_000, 500, "first");
            requireSound(location);
            assertThat(SampleLedger.content(location)).hasSize(2_000 * 3).containsAll(kept.subList(0, 40));
        }
    }

    @Test
    void a_place_that_may_not_be_written_is_told_and_can_still_be_read() throws Exception {
        Path small = Files.createDirectory(folder.resolve("small"));
        try (SmallDisk disk = SmallDisk.at(small, "40m")) {
            Path file = small.resolve("crisis.ledger");
            ledger(file);
            disk.change("ro");
            assertThat(fault("check", file)).isEmpty();
            assertThat(fault("backup", file)).isEmpty();
            assertThat(fault("restore", file)).isEmpty();
            assertThat(fault("migrate", file)).isEmpty();
            assertThat(fault("add", file)).contains(Fault.LEDGER_UNWRITABLE);
            assertThat(fault("compact", file)).contains(Fault.LEDGER_UNWRITABLE);
            Location other = new Location.File(small.resolve("other.ledger"));
            assertThat(fault(() -> SampleLedger.add(other, 1, 2, 10, "first"))).contains(Fault.LEDGER_UNWRITABLE);
            assertThat(fault(() -> Care.of(other).restore(file, false))).contains(Fault.OUTPUT);
            assertThat(fault(() -> Care.of(new Location.File(file)).backup(small.resolve("copy.ledger"), false)))
                    .contains(Fault.OUTPUT);
        }
    }
}
