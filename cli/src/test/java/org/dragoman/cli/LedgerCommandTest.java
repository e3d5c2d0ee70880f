package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCommandTest {

    @TempDir
    Path folder;

    private Path report;
    private Path ledger;

    @BeforeEach
    void a_report() throws IOException {
        report = Files.writeString(
                folder.resolve("a.txt"),
                "Norway offered to mediate between the two sides on Monday, said its \u201Cminister\u201D. \uD83D\uDD4A\n"
                        + "France condemned Syria. \"We will respond,\" said the minister.\n");
        ledger = folder.resolve("crisis.ledger");
    }

    private Called add() {
        return Called.with(
                "add",
                report.toString(),
                "--published",
                "2024-05-06",
                "--reader=symbolic",
                "--ledger",
                ledger.toString());
    }

    private Called care(String command, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(new String[] {"ledger", command, "--ledger", ledger.toString()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Called.with(arguments);
    }

    private static void execute(Path database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void assertTold(Called called, int code, String... words) {
        assertThat(called.code()).as(called.err()).isEqualTo(code);
        assertThat(called.err()).contains(words).doesNotContain("\tat ", "Exception", "DRAGOMAN-501");
    }

    @Test
    void a_sound_ledger_is_checked_backed_up_restored_and_compacted() {
        add();
        Called checked = care("check");
        assertThat(checked.code()).as(checked.err()).isZero();
        assertThat(checked.out()).matches("1 reports, \\d+ claims; nothing is wrong\\. Ledger: .*crisis\\.ledger\n");
        assertThat(care("check", "--quick").out()).isEqualTo(checked.out());
        String backup = folder.resolve("monday.ledger").toString();
        assertThat(care("backup", backup).out()).startsWith("Backup: " + backup + ", ");
        assertTold(care("backup", backup), 1, "DRAGOMAN-615", "monday.ledger is there already");
        assertThat(care("backup", backup, "--force").code()).isZero();
        assertTold(care("restore", backup), 1, "DRAGOMAN-616", "there is a file");
        assertThat(care("restore", backup, "--force").out())
                .startsWith("What was there is now " + ledger + ".before-restore-1.\nRestored from " + backup + ".");
        assertThat(care("compact").out()).startsWith("Before ");
        assertThat(care("migrate").out()).startsWith("Schema ").contains("is the newest; nothing was to be done.");
        assertThat(care("check").out()).isEqualTo(checked.out());
    }

    @Test
    void what_is_wrong_is_told_by_number_and_the_command_ends_with_1() throws Exception {
        add();
        execute(ledger, "update report_text set content = replace(content, 'Norway', 'Sweden')");
        Called checked = care("check");
        assertTold(checked, 1, "dragoman: DRAGOMAN-612: ", "that of report 1");
        assertThat(checked.out()).contains("; 1 faults. Ledger: ");
        execute(ledger, "update coding set claims = claims + 1");
        assertTold(care("check", "--quick"), 1, "DRAGOMAN-614", "coding 1 has another number of claims");
    }

    @Test
    void after_a_hundred_faults_the_others_are_counted() throws Exception {
        add();
        execute(ledger, "insert into band select range, 1000 + range, date '2024-03-05' from range(150)");
        Called checked = care("check");
        assertThat(checked.err().lines()).hasSize(101).last().asString().startsWith("dragoman: and 50 more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "empty", "sqlite", "other tables"})
    void a_file_that_is_no_ledger_is_told_by_every_command_and_stays_as_it_is(String kind) throws Exception {
        switch (kind) {
            case "text" -> Files.writeString(ledger, "Somebody's notes. ".repeat(500));
            case "empty" -> Files.createFile(ledger);
            case "sqlite" ->
                Files.write(
                        ledger, java.util.Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.UTF_8), 4096));
            default -> execute(ledger, "create table report (number bigint)");
        }
        byte[] before = Files.readAllBytes(ledger);
        for (Called called : every()) {
            assertTold(called, 1, "dragoman: DRAGOMAN-602: ", "crisis.ledger is no ledger");
        }
        assertThat(ledger).hasBinaryContent(before);
    }

    private List<Called> every() {
        return List.of(
                add(),
                care("check"),
                care("check", "--quick"),
                care("backup", folder.resolve("copy.ledger").toString()),
                care("compact"),
                care("migrate"),
                Called.with(
                        "ledger",
                        "restore",
                        ledger.toString(),
                        "--ledger",
                        folder.resolve("new.ledger").toString()));
    }

    @Test
    void a_newer_ledger_is_told_by_every_command_and_stays_as_it_is() throws Exception {
        add();
        execute(ledger, "insert into ledger_schema values (99, now()::timestamp)");
        byte[] before = Files.readAllBytes(ledger);
        for (Called called : every()) {
            assertTold(called, 1, "DRAGOMAN-603", "has schema 99");
        }
        assertThat(ledger).hasBinaryContent(before);
    }

    @Test
    void an_older_ledger_is_told_until_it_is_migrated() throws Exception {
        execute(ledger, "create table ledger_schema (version integer not null, applied timestamp not null)");
        byte[] before = Files.readAllBytes(ledger);
        for (Called called : List.of(add(), care("check"), care("compact"))) {
            assertTold(called, 1, "DRAGOMAN-604", "has schema 0", "dragoman ledger migrate");
        }
        assertThat(ledger).hasBinaryContent(before);
        assertThat(care("migrate").out()).startsWith("Backup: " + ledger + ".before-migrate-1\nSchema 0 became ");
        assertThat(add().code()).isZero();
        assertThat(care("check").code()).isZero();
    }

    @Test
    void damaged_pages_are_told_without_a_trace() throws Exception {
        add();
        byte[] bytes = Files.readAllBytes(ledger);
        for (int at = 3 * 4096 + 100; at < bytes.length; at += 262_144) {
            bytes[at] ^= 1;
        }
        Files.write(ledger, bytes);
        for (Called called : every()) {
            assertThat(called.code()).isEqualTo(1);
            assertThat(called.err()).containsPattern("DRAGOMAN-6(07|11)").doesNotContain("\tat ", "Exception");
        }
    }

    @Test
    void a_care_that_is_not_named_is_wrong_usage() {
        Called called = Called.with("ledger");
        assertThat(called.code()).isEqualTo(2);
        assertThat(called.err()).contains("one of check, backup, restore, compact, migrate");
        assertThat(Called.with("ledger", "check").err()).contains("DRAGOMAN");
        assertThat(Called.with("ledger", "backup", "--ledger", "a;b", "x").code())
                .isEqualTo(2);
    }
}
