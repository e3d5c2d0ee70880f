package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportAndImportTest {

    @TempDir
    static Path folder;

    private static String ledger = "";

    @BeforeAll
    static void ledger() {
        ledger = folder.resolve("crisis.ledger").toString();
        SampleReport sample = SampleReport.make();
        try (Store store = Store.open(Location.of(ledger), Access.CREATE)) {
            Batch batch = store.batch();
            batch.add(sample.document(), "coder 1", sample.claims());
            batch.commit();
        }
    }

    private static Called export(String... arguments) {
        return Called.with(Stream.concat(Stream.of("export", "--ledger", ledger), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @Test
    void a_file_is_exported_with_its_data_package() throws IOException {
        Path file = folder.resolve("events.tsv");
        Called called = export("gdelt", "--header", "--output", file.toString());
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        assertThat(Files.readString(file)).startsWith("GLOBALEVENTID\tSQLDATE\t");
        assertThat(Files.readString(folder.resolve("events.tsv.datapackage.json")))
                .contains("\"layout\" : \"gdelt\"", "\"losses\"");
    }

    @Test
    void without_a_file_it_goes_to_standard_output() {
        assertThat(export("plover").lines()).isNotEmpty().allMatch(line -> line.startsWith("{\"id\":"));
        assertThat(export("icews", "--no-header").out()).doesNotContain("Event ID");
        assertThat(export("polecat", "--known-at", "2000-01-01").lines()).hasSize(1);
    }

    @Test
    void where_nothing_is_to_be_imported_no_ledger_is_made() {
        Path made = folder.resolve("for-nothing.ledger");
        for (String layout : List.of("parquet", "gdelt")) {
            Called called =
                    Called.with("import", layout, folder.resolve("nothing").toString(), "--ledger", made.toString());
            assertThat(called.err()).contains("DRAGOMAN-101");
            assertThat(called.code()).isEqualTo(1);
            assertThat(made).doesNotExist();
        }
    }

    /** A ledger of a report an event, whose actors bear no ids. */
    private static String small(String name) {
        String file = folder.resolve(name + ".tsv").toString();
        String small = folder.resolve(name + ".ledger").toString();
        assertThat(export("icews", "-o", file).code()).isZero();
        assertThat(Called.with("import", "icews", file, "--ledger", small).err())
                .isEmpty();
        return small;
    }

    private static List<String> plover(String ledger, String... options) {
        return Called.with(Stream.concat(Stream.of("export", "plover", "--ledger", ledger), Stream.of(options))
                        .toArray(String[]::new))
                .lines();
    }

    @Test
    void only_reports_of_a_crisis_are_exported_if_one_is_given() throws IOException {
        String small = small("of-a-crisis");
        Path crisis = Files.writeString(
                folder.resolve("crisis.yaml"), "name: Eight days\nparties: [~Osk Tarrant, ~Northern Union]\n");
        assertThat(plover(small, "--crisis", crisis.toString()))
                .isNotEmpty()
                .hasSizeLessThan(plover(small).size())
                .allMatch(line -> line.contains("Osk Tarrant") && line.contains("Northern Union"));
        Path file = folder.resolve("eight-days.jsonl");
        assertThat(plover(small, "--crisis", crisis.toString(), "-o", file.toString()))
                .isEmpty();
        assertThat(Files.readString(folder.resolve("eight-days.jsonl.datapackage.json")))
                .contains("\"crisis\" : \"Eight days\"");
        assertThat(export("icews", "--crisis", "none.yaml").err()).contains("DRAGOMAN-101", "none.yaml");
    }

    @Test
    void only_what_involves_an_actor_is_exported_under_each_name_that_people_merged() {
        String small = small("of-an-actor");
        List<String> duria = plover(small, "--actor", "Duria");
        assertThat(duria).isNotEmpty().allMatch(line -> line.contains("Duria"));
        assertThat(plover(small, "--actor", "Duria", "--actor", "Orland")).hasSizeGreaterThan(duria.size());
        assertThat(Called.with("review", "merge-actors", "~duria", "~orland", "--why", "a union", "--ledger", small)
                        .err())
                .isEmpty();
        assertThat(plover(small, "--actor", "Duria")).containsAll(duria).anyMatch(line -> line.contains("Orland"));
    }

    @Test
    void a_whole_ledger_goes_out_and_comes_back() {
        String tables = folder.resolve("tables").toString();
        String again = folder.resolve("again").toString();
        String copy = folder.resolve("copy.ledger").toString();
        assertThat(export("csv", "-o", tables).err()).isEmpty();
        Called imported = Called.with("import", "csv", tables, "--ledger", copy);
        assertThat(imported.err()).isEmpty();
        assertThat(imported.out()).matches(".*tables: \\d+ rows\n");
        assertThat(Called.with("export", "csv", "-o", again, "--ledger", copy).code())
                .isZero();
        assertThat(Path.of(again, "events.csv")).hasSameTextualContentAs(Path.of(tables, "events.csv"));
        assertThat(Path.of(again, "reports.csv")).hasSameTextualContentAs(Path.of(tables, "reports.csv"));
        assertThat(export("csv", "-o", tables).err()).contains("DRAGOMAN-303", "not an empty folder");
    }

    @Test
    void a_failed_export_leaves_nothing() {
        Path target = folder.resolve("nowhere");
        Called called = Called.with(
                "export",
                "csv",
                "-o",
                target.toString(),
                "--ledger",
                folder.resolve("none.ledger").toString());
        assertThat(called.err()).contains("DRAGOMAN-601");
        assertThat(target).doesNotExist();
    }

    @Test
    void what_does_not_go_together_is_wrong_usage() {
        assertThat(export("csv").code()).isEqualTo(2);
        assertThat(export("csv", "-o", "x", "--as-of", "2019").code()).isEqualTo(2);
        Called part = export("parquet", "-o", "x", "--crisis", "none.yaml");
        assertThat(part.code()).isEqualTo(2);
        assertThat(part.err()).contains("holds the whole ledger", "--crisis");
        assertThat(export("csv", "-o", "x", "--actor", "Norway").code()).isEqualTo(2);
        assertThat(export("plover", "--header").code()).isEqualTo(2);
        assertThat(export("gdelt", "--header", "--no-header").code()).isEqualTo(2);
        assertThat(export("gdelt", "--as-of", "yesterday").err()).contains("DRAGOMAN-109");
        assertThat(export("gdelt", "--known-at", "yesterday").code()).isEqualTo(2);
        assertThat(Called.with("import", "phoenix", "x", "--ledger", ledger).code())
                .isEqualTo(2);
    }

    @Test
    void a_bad_file_is_told_and_the_next_one_is_read() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.CSV"), "1\t2\n");
        Path good = folder.resolve("good.CSV");
        assertThat(export("gdelt", "-o", good.toString()).code()).isZero();
        String copy = folder.resolve("foreign.ledger").toString();
        Called called = Called.with("import", "gdelt", bad.toString(), good.toString(), "--ledger", copy);
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-632", "bad.CSV, line 1");
        assertThat(called.out()).contains("good.CSV: ");
    }
}
