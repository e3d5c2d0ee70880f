package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.cli.show.Show;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShowCommandTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static String ledger = "";

    @BeforeAll
    static void keep() {
        Path file = folder.resolve("crisis.ledger");
        try (Store store = Store.open(new Location.File(file), Access.CREATE)) {
            SampleReport report = SampleReport.make();
            Batch batch = store.batch();
            batch.add(report.document(), "hand-made", report.claims());
            batch.commit();
        }
        ledger = file.toString();
    }

    private static Called show(String... arguments) {
        return Called.with(Stream.concat(Stream.of("show", "--ledger", ledger), Stream.of(arguments))
                .toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> every_view_is_told_in_every_form_and_its_rows_carry_ids() {
        return Stream.of(Show.What.values())
                .map(what -> DynamicTest.dynamicTest(what.toString(), () -> {
                    Called lines = show(what.toString(), "--since", "2000");
                    // One report by itself contradicts nothing; all else it has.
                    assertThat(lines.out().isEmpty()).isEqualTo(what == Show.What.CONTRADICTIONS);
                    assertThat(lines.err().isEmpty()).isEqualTo(what != Show.What.CONTRADICTIONS);
                    assertThat(lines.code()).isZero();
                    for (String line : lines.lines()) {
                        JsonNode row = JSON.readTree(line);
                        JsonNode ids = row.has("ids") ? row.get("ids") : row.get("claims");
                        assertThat(
                                        ids.isNumber()
                                                ? row.get("id").asString()
                                                : ids.get(0).asString())
                                .matches("[0-9a-f]{24}");
                    }
                    Called csv = show(what.toString(), "--since", "2000", "--format", "csv");
                    assertThat(csv.lines().get(0).split(",")).hasSizeGreaterThan(5);
                    assertThat(csv.out().lines().count())
                            .isGreaterThanOrEqualTo(1 + lines.lines().size());
                    Called table = show(what.toString(), "--since", "2000", "--format", "table");
                    if (lines.out().isEmpty()) {
                        assertThat(table.err()).contains("The ledger holds no " + what);
                    } else {
                        assertThat(table.lines().get(0)).startsWith(what + " since 2000-01-01");
                    }
                }));
    }

    @Test
    void most_views_of_the_sample_have_rows() {
        for (Show.What what : Show.What.values()) {
            if (what != Show.What.CONTRADICTIONS) {
                assertThat(show(what.toString(), "--since", "2000").lines())
                        .as(what.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void a_day_that_is_no_date_an_instant_that_is_none_and_a_wrong_limit_are_wrong_usage() {
        Called day = show("events", "--as-of", "2019-02-30");
        assertThat(day.code()).isEqualTo(2);
        assertThat(day.err()).contains("DRAGOMAN-109", "2019-02-30").doesNotContain("\tat ");
        assertThat(day.out()).isEmpty();
        assertThat(show("events", "--since", "yesterday").err()).contains("DRAGOMAN-109");
        Called instant = show("events", "--known-at", "2019-02");
        assertThat(instant.code()).isEqualTo(2);
        assertThat(instant.err()).contains("DRAGOMAN-623");
        assertThat(show("events", "--known-at", "+99999-01-01T00:00:00Z").code())
                .isEqualTo(2);
        assertThat(show("events", "--limit", "-1").code()).isEqualTo(2);
        assertThat(show("events", "--since", "2020", "--as-of", "2019").code()).isEqualTo(2);
        assertThat(show("rumours").code()).isEqualTo(2);
        Called nobody = show("events", "--actor", "Labour Party");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("DRAGOMAN-622");
    }

    @Test
    void an_empty_answer_says_so_in_a_sentence() {
        Called called = show("events", "--as-of", "1999-12-31");
        assertThat(called.code()).isZero();
        assertThat(called.out()).isEmpty();
        assertThat(called.err())
                .isEqualTo("dragoman: The ledger holds no events since 1999-12-02, as of 1999-12-31.\n");
        assertThat(show("events", "--as-of", "1999-12-31", "--quiet").err()).isEmpty();
    }

    @Test
    void what_was_recorded_later_was_not_known_then() {
        assertThat(show("events", "--since", "2000", "--known-at", "2020-01-01").err())
                .contains("as known at 2020-01-01T23:59:59.999999Z");
        assertThat(show("events", "--since", "2000", "--known-at", "9999-01-01").lines())
                .isEqualTo(show("events", "--since", "2000").lines());
    }

    @Test
    void an_actor_is_named_by_id_or_name_and_a_limit_cuts() {
        List<String> all = show("events", "--since", "2000").lines();
        List<String> some =
                show("events", "--since", "2000", "--actor", "~nobody at all").lines();
        assertThat(some).isEmpty();
        List<String> solenne =
                show("events", "--since", "2000", "--actor", "mira-solenne").lines();
        assertThat(all).containsAll(solenne);
        Called one = show("events", "--since", "2000", "--limit", "1", "--format", "table");
        assertThat(one.out()).endsWith("There are more than these 1; --limit 0 shows all.\n");
        assertThat(show("events", "--since", "2000", "--limit", "1").lines()).containsExactly(all.get(all.size() - 1));
    }

    @Test
    void a_crisis_file_narrows_the_reports_and_its_mistakes_are_told_by_line() throws IOException {
        Path file = Files.writeString(folder.resolve("crisis.yaml"), "name: Elsewhere\nparties: [Chad, Norway]\n");
        Called elsewhere = show("events", "--since", "2000", "--crisis", file.toString());
        assertThat(elsewhere.out()).isEmpty();
        assertThat(elsewhere.err()).contains("of the crisis \"Elsewhere\"");
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "name: Elsewhere\nparty: [Chad, Norway]\n");
        Called called = show("events", "--crisis", wrong.toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-621", "wrong.yaml, line 2").doesNotContain("\tat ");
    }

    @Test
    void the_help_names_every_view() {
        String help = Called.with("show", "--help").out();
        for (Show.What what : Show.What.values()) {
            assertThat(help).contains("  " + what.name().toLowerCase(Locale.ROOT) + "  ");
        }
    }

    @Test
    void a_ledger_that_is_not_there_is_told() {
        Called called = Called.with(
                "show", "events", "--ledger", folder.resolve("none.ledger").toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-601");
    }
}
