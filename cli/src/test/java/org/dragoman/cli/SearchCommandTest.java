package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {

    @TempDir
    Path folder;

    private String ledger;
    private Path reports;

    @BeforeEach
    void a_ledger_of_two_reports() throws Exception {
        reports = Files.createDirectory(folder.resolve("reports"));
        ledger = folder.resolve("crisis.ledger").toString();
        Files.writeString(
                reports.resolve("a.txt"),
                "Norway offered to mediate between the two sides on Monday. \u001B[31m\u202EFrance condemned Syria.\n");
        Files.writeString(
                reports.resolve("b.txt"), "\"We will not send troops,\" said Syria's foreign minister on Friday.\n");
        add("--reader=symbolic");
    }

    private void add(String reader) {
        Called added = Called.with("add", reports.toString(), "--published", "2024-05-06", "--ledger", ledger, reader);
        assertThat(added.code()).as(added.err()).isZero();
    }

    private Called search(String... more) {
        List<String> arguments = new ArrayList<>(List.of("search", "--ledger", ledger));
        arguments.addAll(List.of(more));
        return Called.with(arguments.toArray(String[]::new));
    }

    private static String id(Called found) {
        return found.lines().get(0).replaceFirst(".*\"id\":\"([0-9a-f]+)\".*", "$1");
    }

    @Test
    void a_hit_is_one_line_of_json_or_two_of_a_table() {
        Called lines = search("troop", "kind:report");
        assertThat(lines.code()).as(lines.err()).isZero();
        assertThat(lines.lines()).hasSize(1);
        assertThat(lines.out()).contains("\"kind\":\"report\",\"id\":null", "\"span\":[18,24],\"text\":\"troops\"");
        Called table = search("troop", "kind:report", "--format", "table");
        assertThat(table.lines())
                .containsExactly(
                        "report, report 2, 2024-05-06, b.txt",
                        "    \"We will not send [troops],\" said Syria's foreign minister on Friday. (18:24)",
                        "1 of 1 found.");
        assertThat(search("troop", "kind:report").out()).isEqualTo(lines.out());
    }

    @Test
    void nothing_that_a_terminal_obeys_reaches_it() {
        Called table = search("condemned", "--format", "table");
        assertThat(table.out()).contains("[condemned]").doesNotContain("\u001B", "\u202E");
    }

    @Test
    void nothing_found_is_no_fault() {
        Called table = search("zeppelin", "--format", "table");
        assertThat(table.code()).isZero();
        assertThat(table.out()).isEqualTo("Nothing was found.\n");
        assertThat(search("zeppelin").out()).isEmpty();
    }

    @Test
    void what_cannot_be_searched_is_told_without_a_trace() {
        assertThat(search("*").err()).contains("DRAGOMAN-641").doesNotContain("\tat ");
        assertThat(search("troops", "--limit", "0").code()).isEqualTo(Dragoman.USAGE);
        assertThat(search("troops", "--since", "soon").err()).contains("DRAGOMAN-109");
        assertThat(search("troops", "--known-at", "soon").code()).isEqualTo(Dragoman.USAGE);
        assertThat(search("troops", "--index", reports.toString()).err()).contains("DRAGOMAN-645");
    }

    @Test
    void by_meaning_other_words_are_found() {
        Called found = search("--meaning", "who refuses to deploy soldiers?", "--limit", "1");
        assertThat(found.code()).as(found.err()).isZero();
        assertThat(found.out()).contains("\"externalId\":\"b.txt\"");
    }

    @Test
    void a_claim_is_explained_with_its_codings() {
        String id = id(search("troops", "kind:statement"));
        Called explained = Called.with("explain", id.substring(0, 8), "--ledger", ledger);
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(explained.out())
                .startsWith("statement " + id + "\n")
                .contains(
                        "  In context   \"We will not send troops,\" [said] Syria's foreign minister on Friday.\n",
                        "  Report       report 2, b.txt, publisher unknown, 2024-05-06\n",
                        "  Because      ",
                        "coding 2, recorded ",
                        ", still stands, by dragoman-",
                        "  Decisions    none\n");
        add("--reader=both");
        assertThat(Called.with("explain", id, "--ledger", ledger).out()).contains("superseded 20");
    }

    @Test
    void ids_that_the_ledger_lacks_are_told_and_the_others_explained() {
        String id = id(search("troops", "kind:statement"));
        Called explained = Called.with("explain", "ffffffffff", id, id, "--ledger", ledger);
        assertThat(explained.code()).isEqualTo(1);
        assertThat(explained.err()).contains("DRAGOMAN-647", "ffffffffff");
        assertThat(explained.lines().stream().filter(("statement " + id)::equals))
                .hasSize(2);
        assertThat(Called.with("explain", "a", "b", "c").code()).isEqualTo(Dragoman.USAGE);
    }
}
