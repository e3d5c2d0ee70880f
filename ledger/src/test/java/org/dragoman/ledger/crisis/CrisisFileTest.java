package org.dragoman.ledger.crisis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisFileTest {

    private static final ActorNames NAMES = ActorNames.load();

    @TempDir
    Path folder;

    private CrisisFile read(String content) throws IOException {
        return CrisisFile.read(Files.writeString(folder.resolve("crisis.yaml"), content), NAMES);
    }

    @Test
    void names_codes_and_ids_become_keys() throws IOException {
        CrisisFile crisis = read("""
                # a crisis
                name: The quarrel over Lomira
                parties: [Adelino Sanca Mané, VEN, "~The  Front"]
                third-parties: [norway, ECOWAS]
                issues: [borders]
                countries: [Venezuela, COL]
                dates:
                  from: 2024-03
                  to: 2024
                """);
        assertThat(crisis.parties()).containsExactly("~adelino sanca mané", "venezuela", "~the front");
        assertThat(crisis.thirdParties()).contains("norway").hasSize(2).noneMatch(key -> key.startsWith("~"));
        assertThat(crisis.countries()).containsExactly("COL", "VEN");
        assertThat(crisis.issues()).containsExactly("borders");
        assertThat(crisis.from()).isEqualTo(LocalDate.of(2024, 3, 1));
        assertThat(crisis.to()).isEqualTo(LocalDate.of(2024, 12, 31));
        assertThat(crisis.crisis().least()).isEqualTo(2);
        assertThat(read("{name: x, parties: [Norway]}").crisis().least()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name: x\\nparties: [Norway]\\npartis: [Chad]; line 3; the key partis is unknown",
                "name: x\\nname: y\\nparties: [Norway]; line 2; stands twice",
                "parties: [Norway]; line 1; the key name is missing",
                "name: x; line 1; the key parties is missing",
                "name: x\\nparties: []; line 2; at least one party",
                "name: x\\nparties: Norway; line 2; parties is a list",
                "name: x\\nparties:\\n- Norway\\n- ''; line 4; not empty",
                "name: x\\nparties:\\n- Norway\\n- NOR; line 4; are one actor",
                "name: x\\nparties: [Norway]\\ncountries: [Atlantis]; line 3; neither an ISO",
                "name: x\\nparties: [Norway]\\ndates: {from: 2024-02-30}; line 3; is not a date",
                "name: x\\nparties: [Norway]\\ndates: {from: 2024,\\n  to: 2023}; line 4; ends before it begins",
                "name: x\\nparties: [Norway; line 2; expected",
                "- Norway; line 1; a mapping of keys",
            })
    void what_breaks_the_form_is_named_by_file_and_line(String content, String line, String cause) {
        assertThatThrownBy(() -> read(content.replace("\\n", "\n")))
                .isInstanceOf(FaultException.class)
                .hasMessageContaining("DRAGOMAN-621")
                .hasMessageContaining("crisis.yaml, " + line)
                .hasMessageContaining(cause);
    }

    @Test
    void what_is_no_readable_text_is_told() throws IOException {
        Path latin = Files.write(folder.resolve("latin.yaml"), "name: São".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> CrisisFile.read(latin, NAMES)).hasMessageContaining("DRAGOMAN-105");
        assertThatThrownBy(() -> CrisisFile.read(folder.resolve("none.yaml"), NAMES))
                .hasMessageContaining("DRAGOMAN-101");
        assertThatThrownBy(() -> CrisisFile.read(folder, NAMES)).hasMessageContaining("DRAGOMAN-102");
        assertThatThrownBy(() -> read("")).hasMessageContaining("DRAGOMAN-621");
        assertThatThrownBy(() -> read("x".repeat(2 << 20))).hasMessageContaining("larger than");
    }

    @Test
    void a_name_of_several_is_told_with_those_whom_it_can_mean() {
        assertThat(NAMES.keys("Labour Party")).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> read("name: x\nparties:\n- Norway\n- Labour Party\n"))
                .hasMessageContaining("line 4")
                .hasMessageContaining("can mean");
    }

    @Test
    void two_third_parties_alone_do_not_make_a_report_one_of_the_crisis() throws IOException {
        Selection.Crisis crisis = read("{name: x, parties: [Velmar, Lomira], third-parties: [Norway, Chad]}")
                .crisis();
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, "Norway condemned Chad.", "Norway", "Chad");
            add(store, "Norway condemned Velmar.", "Norway", "Velmar");
            add(store, "Tandor condemned Velmar.", "Tandor", "Velmar");
            assertThat(store.reports(Reports.ALL.crisis(crisis)))
                    .extracting(report -> report.number())
                    .containsExactly(2L);
            assertThat(store.entries(Selection.ALL.crisis(crisis)))
                    .extracting(entry -> entry.report())
                    .containsExactly(2L);
        }
    }

    private static void add(Store store, String text, String actor, String recipient) {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", text, "coder 1");
        report.event("condemned", "ACCUSE", actor(report, actor), actor(report, recipient), "2024-03-05");
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        batch.commit();
    }

    private static Actor actor(SampleReports report, String name) {
        String key = NAMES.keys(name).get(0);
        return report.actor(name, key.startsWith("~") ? null : key, null);
    }

    @Test
    void keys_are_told_as_names() {
        assertThat(List.of(NAMES.name("norway"), NAMES.name("~adelino sanca mané"), NAMES.name("the election")))
                .containsExactly("Norway", "Adelino Sanca Mané", "the election");
    }
}
