package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a person's decision when reports are coded anew, as it is seen by command. */
class ReviewSurvivesTest {

    private static final String COLUMNS =
            "id\tcode\tname\tnames\tcountries\tsectors\tkind\tfrom\tto\tpart_of\twikidata\n";

    @TempDir
    Path folder;

    private Path report;
    private String ledger = "";

    @BeforeEach
    void a_report() throws IOException {
        report = folder.resolve("a.txt");
        ledger = folder.resolve("crisis.ledger").toString();
        Files.writeString(report, "Zorland condemned Syria on Monday.\n");
    }

    private Called add(String... more) {
        List<String> words = new ArrayList<>(List.of(
                "add", report.toString(), "--published", "2024-05-06", "--ledger", ledger, "--reader=symbolic"));
        words.addAll(List.of(more));
        return Called.with(words.toArray(String[]::new));
    }

    /** A folder of tables with one group of one's own. */
    private String tables(String id, String name) throws IOException {
        Path tables = folder.resolve(id);
        Files.writeString(
                Files.createDirectories(tables.resolve("actors")).resolve("groups-mine.tsv"),
                COLUMNS + id + "\tSYR\t" + name + "\t\tSYR\tREB\tarmed\t2021\t\t\t\n");
        return tables.toString();
    }

    private String event() {
        try (Store store = Store.open(Location.of(ledger), Access.READ)) {
            return store.entries(Selection.ALL.kinds("event")).get(0).id();
        }
    }

    private String events(String... more) {
        List<String> words = new ArrayList<>(List.of("show", "events", "--since", "2000", "--ledger", ledger));
        words.addAll(List.of(more));
        return Called.with(words.toArray(String[]::new)).out();
    }

    @Test
    void a_correction_survives_a_recoding_and_needs_a_look_once_the_claim_itself_is_coded_otherwise()
            throws IOException {
        Called first = add();
        assertThat(first.code()).as(first.err()).isZero();
        String id = event();
        String coded = events();
        assertThat(coded).isNotEmpty().doesNotContain("\"PROTEST\"");
        Called corrected = Called.with(
                "review",
                "correct",
                id,
                "--set",
                "type=PROTEST",
                "--why",
                "in the street",
                "--by",
                "Ana",
                "--ledger",
                ledger);
        assertThat(corrected.code()).as(corrected.err()).isZero();
        assertThat(events()).contains("\"PROTEST\"");

        assertThat(add("--knowledge", tables("two-sides", "Two Sides")).out()).contains("1 coded anew");
        assertThat(events()).contains("\"PROTEST\"");
        assertThat(events("--as-coded")).isEqualTo(coded);
        Called explained = Called.with("explain", id, "--ledger", ledger);
        assertThat(explained.out())
                .contains("type: ", "→ PROTEST", "applies, Ana, correct, type=PROTEST", "in the street");
        assertThat(Called.with("explain", id, "--as-coded", "--ledger", ledger).out())
                .contains("left out")
                .doesNotContain("PROTEST");

        assertThat(add("--knowledge", tables("zorland", "Zorland")).out()).contains("1 coded anew");
        assertThat(events()).doesNotContain("\"PROTEST\"").contains("zorland");
        Called listed = Called.with("review", "list", "--state", "needs-a-look", "--ledger", ledger);
        assertThat(listed.lines().get(0)).startsWith("needs-a-look").contains("type=PROTEST");
        assertThat(Called.with("explain", id, "--ledger", ledger).out()).contains("needs-a-look, Ana");
    }

    @Test
    void a_rejected_claim_is_neither_shown_nor_exported_nor_found() {
        add();
        String id = event();
        assertThat(Called.with("search", "condemned", "kind:event", "--ledger", ledger)
                        .out())
                .contains(id);
        Called.with("review", "reject", id, "--why", "no", "--by", "Ana", "--ledger", ledger);
        assertThat(events()).isEmpty();
        assertThat(events("--as-coded")).contains(id);
        assertThat(Called.with("export", "plover", "--ledger", ledger).out()).isEmpty();
        assertThat(Called.with("export", "plover", "--as-coded", "--ledger", ledger)
                        .out())
                .isNotEmpty();
        assertThat(Called.with("search", "condemned", "kind:event", "--ledger", ledger)
                        .out())
                .isEmpty();
        assertThat(Called.with("explain", id, "--ledger", ledger).out()).contains("not at all");
        assertThat(Called.with(
                                "export",
                                "csv",
                                "--as-coded",
                                "--output",
                                folder.resolve("t").toString(),
                                "--ledger",
                                ledger)
                        .code())
                .isEqualTo(2);
    }

    @Test
    void an_added_claim_is_explained() {
        add();
        String sent = Called.with("show", "reports", "--since", "2000", "--ledger", ledger)
                .out();
        String report = sent.replaceFirst("(?s).*?\"id\":\"([0-9a-f]+)\".*", "$1");
        String added = Called.with(
                        "review",
                        "add",
                        "--report",
                        report,
                        "--span",
                        "0:7",
                        "--kind",
                        "event",
                        "--set",
                        "type=AID",
                        "--by",
                        "Ana",
                        "--ledger",
                        ledger)
                .out();
        String id = added.strip().replaceFirst(".* ", "");
        assertThat(Called.with("explain", id, "--ledger", ledger).out())
                .contains("event " + id, "the words that a person named", "applies, Ana, add");
    }
}
