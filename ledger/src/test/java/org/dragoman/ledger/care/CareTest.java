package org.dragoman.ledger.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleLedger;
import org.dragoman.ledger.store.Location;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CareTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    @TempDir
    Path folder;

    private static List<String> wrong(Location location) {
        List<String> told = new ArrayList<>();
        Care.Checked checked = Care.of(location).check(false, (done, all) -> {}, fault -> told.add(fault.getMessage()));
        assertThat(checked.wrong()).isEqualTo(told.size());
        return told;
    }

    private static void assertFault(Fault fault, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        FaultException.class,
                        thrown -> assertThat(thrown.fault()).isEqualTo(fault));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static void execute(Path ledger, String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + ledger);
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_sound_ledger_has_nothing_wrong(Location location) {
        SampleLedger.add(location, 1, 1_010, 1_000, "first");
        SampleLedger.add(location, 995, 1_005, 1_000, "second");
        List<Long> seen = new ArrayList<>();
        Care.Checked checked = Care.of(location).check(false, (done, all) -> seen.add(done), fault -> {});
        assertThat(checked).isEqualTo(new Care.Checked(1_010, 2_042, 0));
        assertThat(seen).containsExactly(1_000L, 1_010L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update report_text set content = replace(content, 'Norway', 'Sweden') where content like '%dispute 3.%'",
                "update report_text set content = content || ' ' where content like '%dispute 3.%'",
                "update claim_position set record = replace(record, '\"stance\":\"supports\"', '\"stance\":\"rejects\"') where coding = 3",
                "update claim_position set record = '{' where coding = 3 and kind = 'position'",
                "update claim_position set record = '[1' || record where coding = 3 and kind = 'position'",
                "update claim_position set digest = digest + 1 where coding = 3",
                "update claim_position set kind = 'event' where coding = 3",
                "update claim_position set span_end = span_end + 1 where coding = 3",
                "update claim_position set span_end = 0 where coding = 3",
                "update claim_position set confidence = 0.1 where coding = 3",
                "update claim_position set valid_precision = 'never' where coding = 3",
                "update claim_position set id = 'another' where coding = 3",
                "update coding set coder = 'nobody' where number = 3",
                "update report set length = 5 where number = 3",
                "update report set id = 'another' where number = 3"
            })
    void what_was_changed_by_hand_is_told(String change) {
        Location.File location = (Location.File) Databases.file();
        SampleLedger.add(location, 1, 5, 10, "first");
        execute(location.path(), change);
        assertThat(wrong(location))
                .isNotEmpty()
                .allMatch(message -> message.contains("report 3") || message.contains("coding 3"));
    }

    @Test
    void words_that_the_text_does_not_hold_are_told() {
        Location.File location = (Location.File) Databases.file();
        SampleLedger.add(location, 1, 5, 10, "first");
        execute(
                location.path(),
                "update claim_position set record = replace(record, '\"text\":\"supports\",\"why\"', '\"text\":\"opposes!\",\"why\"')"
                        + " where coding = 3");
        assertThat(wrong(location)).singleElement().asString().contains("words of its evidence do not stand");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_backup_is_a_ledger_that_can_be_restored_to_either_database(Location location) throws Exception {
        SampleLedger.add(location, 1, 25, 10, "first");
        SampleLedger.add(location, 5, 9, 3, "second");
        List<Object> content = SampleLedger.content(location);
        Path backup = folder.resolve("monday.ledger");
        Care.of(location).backup(backup, false);
        assertThat(names(folder)).containsExactly("monday.ledger");
        SampleLedger.add(location, 30, 35, 10, "first");
        assertThat(SampleLedger.content(new Location.File(backup))).isEqualTo(content);
        Databases.both().forEach(target -> {
            assertThat(Care.of(target).restore(backup, false)).isNull();
            assertThat(SampleLedger.content(target)).isEqualTo(content);
            assertThat(wrong(target)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"target.ledger", "main.ledger", "a \"b\" 'c'.ledger"})
    void a_ledger_may_have_any_name(String name) {
        Location location = new Location.File(folder.resolve(name));
        SampleLedger.add(location, 1, 2, 10, "first");
        Care.of(location).backup(folder.resolve("copy " + name), false);
        Care.of(location).compact();
        assertThat(wrong(location)).isEmpty();
        assertThat(wrong(new Location.File(folder.resolve("copy " + name)))).isEmpty();
    }

    @Test
    void a_backup_takes_nothings_place_unless_it_is_told_to() throws Exception {
        Location location = Databases.file();
        SampleLedger.add(location, 1, 2, 10, "first");
        Path notes = Files.writeString(folder.resolve("notes.txt"), "somebody's");
        assertFault(Fault.BACKUP_EXISTS, () -> Care.of(location).backup(notes, false));
        assertThat(notes).hasContent("somebody's");
        assertFault(Fault.BACKUP_EXISTS, () -> Care.of(location).backup(folder, true));
        assertFault(Fault.BACKUP_EXISTS, () -> Care.of(location).backup(((Location.File) location).path(), true));
        Care.of(location).backup(notes, true);
        assertThat(wrong(new Location.File(notes))).isEmpty();
        assertFault(Fault.OUTPUT, () -> Care.of(location).backup(folder.resolve("no/such.ledger"), false));
        assertThat(names(folder)).containsExactly("notes.txt");
    }

    @Test
    void what_lies_in_the_way_of_a_restored_file_is_moved_aside_and_not_deleted() throws Exception {
        Path ledger = folder.resolve("crisis.ledger");
        Location location = new Location.File(ledger);
        SampleLedger.add(location, 1, 2, 10, "first");
        Path backup = folder.resolve("monday.ledger");
        Care.of(location).backup(backup, false);
        SampleLedger.add(location, 3, 4, 10, "first");
        List<Object> later = SampleLedger.content(location);
        assertFault(Fault.RESTORE_OCCUPIED, () -> Care.of(location).restore(backup, false));
        assertFault(Fault.RESTORE_OCCUPIED, () -> Care.of(location).restore(ledger, true));
        assertThat(SampleLedger.content(location)).isEqualTo(later);
        Path aside = folder.resolve("crisis.ledger.before-restore-1");
        assertThat(Care.of(location).restore(backup, true)).isEqualTo(aside);
        assertThat(SampleLedger.content(new Location.File(aside))).isEqualTo(later);
        assertThat(SampleLedger.content(location)).isEqualTo(SampleLedger.content(new Location.File(backup)));
        assertThat(Care.of(location).restore(backup, true)).isEqualTo(folder.resolve("crisis.ledger.before-restore-2"));
    }

    @Test
    void a_database_that_holds_something_is_not_restored_to() {
        Location database = Databases.database();
        Location file = Databases.file();
        SampleLedger.add(database, 1, 2, 10, "first");
        SampleLedger.add(file, 5, 6, 10, "first");
        List<Object> before = SampleLedger.content(database);
        assertFault(Fault.RESTORE_OCCUPIED, () -> Care.of(database).restore(((Location.File) file).path(), true));
        assertThat(SampleLedger.content(database)).isEqualTo(before);
    }

    @Test
    void a_backup_of_a_database_is_of_one_instant_though_somebody_writes() throws Exception {
        Location database = Databases.database();
        SampleLedger.add(database, 1, 20, 10, "first");
        Thread writer = new Thread(() -> SampleLedger.add(database, 21, 400, 3, "first"));
        writer.start();
        int backups = 0;
        do {
            Path backup = folder.resolve(backups++ + ".ledger");
            Care.of(database).backup(backup, false);
            assertThat(wrong(new Location.File(backup))).isEmpty();
        } while (writer.isAlive());
        assertThat(wrong(database)).isEmpty();
    }

    @Test
    void a_compacted_ledger_is_smaller_and_equal() throws Exception {
        Path ledger = folder.resolve("crisis.ledger");
        Location location = new Location.File(ledger);
        for (String coder : List.of("first", "second", "third", "fourth")) {
            SampleLedger.add(location, 1, 100, 50, coder);
        }
        List<Object> before = SampleLedger.content(location);
        Care.Sizes sizes = Care.of(location).compact();
        assertThat(sizes.after()).isLessThanOrEqualTo(sizes.before()).isEqualTo(Files.size(ledger));
        assertThat(SampleLedger.content(location)).isEqualTo(before);
        assertThat(wrong(location)).isEmpty();
        assertThat(names(folder)).containsExactly("crisis.ledger");
    }

    @Test
    void compacting_a_database_changes_nothing_in_it() {
        Location database = Databases.database();
        SampleLedger.add(database, 1, 20, 10, "first");
        List<Object> before = SampleLedger.content(database);
        Care.of(database).compact();
        assertThat(SampleLedger.content(database)).isEqualTo(before);
    }

    @Test
    void a_ledger_of_the_newest_version_is_not_migrated() throws Exception {
        Location location = new Location.File(folder.resolve("crisis.ledger"));
        SampleLedger.add(location, 1, 2, 10, "first");
        byte[] before = Files.readAllBytes(folder.resolve("crisis.ledger"));
        assertThat(Care.of(location).migrate(true)).isEqualTo(new Care.Migrated(1, 1, null));
        assertThat(folder.resolve("crisis.ledger")).hasBinaryContent(before);
    }

    @Test
    void an_older_ledger_is_copied_before_it_is_migrated() {
        Path ledger = folder.resolve("crisis.ledger");
        execute(ledger, "create table ledger_schema (version integer not null, applied timestamp not null)");
        Location location = new Location.File(ledger);
        Path copy = folder.resolve("crisis.ledger.before-migrate-1");
        assertThat(Care.of(location).migrate(true)).isEqualTo(new Care.Migrated(0, 1, copy));
        SampleLedger.add(location, 1, 2, 10, "first");
        assertThat(wrong(location)).isEmpty();
        assertFault(Fault.LEDGER_OLDER, () -> wrong(new Location.File(copy)));
    }
}
