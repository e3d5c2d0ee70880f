package org.dragoman.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dragoman.ledger.exchange.own.OwnForm;
import org.dragoman.ledger.exchange.own.OwnTables;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.ledger.store.Tables;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OwnTablesTest {

    /** SQL on a page, as far as its quotation mark or semicolon. */
    private static final Pattern QUESTION = Pattern.compile("(?s)select .*?(?=[\";])");

    @TempDir
    Path folder;

    @TempDir
    static Path once;

    private Path tables = Path.of("");

    @BeforeAll
    static void export() throws IOException {
        try (Store store = SampleLedger.make(Databases.file())) {
            new OwnTables(store, OwnForm.CSV).write(once, () -> {});
        }
    }

    /** Each test may spoil tables of its own. */
    @BeforeEach
    void copy() throws IOException {
        tables = Files.createDirectory(folder.resolve("tables"));
        try (Stream<Path> files = Files.list(once)) {
            for (Path file : files.toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
    }

    private static TreeMap<String, String> contents(Path folder) throws IOException {
        TreeMap<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(
                        file.getFileName().toString(),
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    private static long read(Store store, OwnForm form, Path folder) throws IOException {
        return new OwnTables(store, form).read(folder, () -> {});
    }

    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Databases.file(), Databases.file(), OwnForm.CSV),
                Arguments.of(Databases.file(), Databases.database(), OwnForm.CSV),
                Arguments.of(Databases.database(), Databases.file(), OwnForm.CSV),
                Arguments.of(Databases.file(), Databases.file(), OwnForm.PARQUET),
                Arguments.of(Databases.database(), Databases.database(), OwnForm.PARQUET));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_ledger_that_was_exported_and_imported_is_the_same_to_the_byte(Location from, Location to, OwnForm form)
            throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path before = Files.createDirectory(folder.resolve("before"));
        Path after = Files.createDirectory(folder.resolve("after"));
        long rows;
        try (Store store = SampleLedger.make(from)) {
            rows = new OwnTables(store, form).write(out, () -> {});
            new OwnTables(store, OwnForm.CSV).write(before, () -> {});
        }
        try (Store copy = Store.open(to, Access.CREATE)) {
            assertThat(read(copy, form, out)).isEqualTo(rows);
            new OwnTables(copy, OwnForm.CSV).write(after, () -> {});
            assertThat(copy.entries(Selection.ALL)).hasSize(7);
        }
        assertThat(contents(after)).isEqualTo(contents(before));
        assertThat(contents(before).get("events.csv")).contains("2024-03-04,", "coder 1", "coder 2");
    }

    @Test
    void the_questions_of_the_page_on_exchange_are_answered_by_the_tables() throws IOException, SQLException {
        Path parquet = Files.createDirectory(folder.resolve("parquet"));
        try (Store store = SampleLedger.make(Databases.file())) {
            new OwnTables(store, OwnForm.PARQUET).write(parquet, () -> {});
        }
        String page = Files.readString(Path.of("..", "docs", "exchange.md"));
        List<String> questions = QUESTION.matcher(page)
                .results()
                .map(found -> found.group().replace("crisis-parquet", parquet.toString()))
                .toList();
        assertThat(questions).hasSize(3);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            for (String question : questions) {
                assertThat(statement.executeQuery(question).next()).as(question).isTrue();
            }
        }
    }

    @Test
    void a_second_import_changes_nothing_and_one_that_was_broken_off_goes_on() throws IOException {
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            Path missing = tables.resolve("events.csv");
            String events = Files.readString(missing);
            List<String> lines = events.lines().toList();
            Files.writeString(missing, lines.get(0) + "\n" + lines.get(1) + "\nbroken\n");
            assertThatThrownBy(() -> read(copy, OwnForm.CSV, tables))
                    .hasMessageContaining("DRAGOMAN-631")
                    .hasMessageContaining("events.csv, line 3: it has 1 fields instead of");
            Files.writeString(missing, events);
            assertThat(read(copy, OwnForm.CSV, tables)).isPositive();
            assertThat(read(copy, OwnForm.CSV, tables)).isZero();
            assertThat(copy.entries(Selection.ALL)).hasSize(7);
        }
    }

    @Test
    void a_broken_row_leaves_none_of_its_batch() throws IOException {
        Path reports = tables.resolve("reports.csv");
        Files.writeString(reports, Files.readString(reports).replaceFirst("(?m)^2,", "two,"));
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            assertThatThrownBy(() -> read(copy, OwnForm.CSV, tables))
                    .hasMessageContaining("the column number holds \"two\", which is no whole number");
            for (Tables.Part part : copy.tables().parts()) {
                assertThat(copy.tables().count(part))
                        .as(part.table())
                        .isEqualTo(part.table().equals("report_text") ? 2 : 0);
            }
        }
    }

    @Test
    void a_ledger_of_other_reports_is_not_mixed_with_the_import() throws IOException {
        try (Store other = Store.open(Databases.file(), Access.CREATE)) {
            SampleLedger.add(other, SampleLedger.meeting("another coder"));
            assertThatThrownBy(() -> read(other, OwnForm.CSV, tables)).hasMessageContaining("DRAGOMAN-635");
            assertThat(other.entries(Selection.ALL)).hasSize(6);
        }
    }

    private void refused(String file, String from, String to, String message) throws IOException {
        Path changed = tables.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(from);
        Files.writeString(changed, text.replace(from, to));
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            assertThatThrownBy(() -> read(copy, OwnForm.CSV, tables)).hasMessageContaining(message);
        }
    }

    @Test
    void another_columns_name_is_told() throws IOException {
        refused("codings.csv", "coder", "kodierer", "column 3 is \"kodierer\" and not \"coder\"");
    }

    @Test
    void a_day_that_no_calendar_has_is_told() throws IOException {
        refused("events.csv", ",2024-03-04,", ",2024-02-31,", "holds \"2024-02-31\", which is no day");
    }

    @Test
    void a_column_that_says_something_else_than_the_record_is_told() throws IOException {
        refused(
                "figures.csv",
                ",people killed,,,\"",
                ",people wounded,,,\"",
                "the column what holds \"people wounded\"");
    }

    @Test
    void an_empty_field_that_must_not_be_empty_is_told() throws IOException {
        refused(
                "texts.csv",
                ",The United Nations and Norway held talks on the strait.",
                ",",
                "texts.csv, line 5: the column content is empty");
    }

    @Test
    void another_schema_is_told() throws IOException {
        refused("datapackage.json", "\"ledgerSchema\" : \"1\"", "\"ledgerSchema\" : \"99\"", "DRAGOMAN-634");
    }

    @Test
    void a_folder_without_a_table_is_no_export() throws IOException {
        Files.delete(tables.resolve("figures.csv"));
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            assertThatThrownBy(() -> read(copy, OwnForm.CSV, tables)).hasMessageContaining("figures.csv is missing");
        }
    }

    @Test
    void what_is_not_parquet_is_told_and_no_name_is_taken_for_a_pattern() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("odd [1] *"));
        try (Store store = SampleLedger.make(Databases.file())) {
            new OwnTables(store, OwnForm.PARQUET).write(odd, () -> {});
        }
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            assertThat(read(copy, OwnForm.PARQUET, odd)).isPositive();
        }
        Files.writeString(odd.resolve("events.parquet"), "no parquet");
        try (Store copy = Store.open(Databases.file(), Access.CREATE)) {
            assertThatThrownBy(() -> read(copy, OwnForm.PARQUET, odd)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void every_column_is_explained() throws IOException {
        assertThat(Files.readString(tables.resolve("datapackage.json"))).doesNotContain("\"description\" : \"\"");
    }
}
