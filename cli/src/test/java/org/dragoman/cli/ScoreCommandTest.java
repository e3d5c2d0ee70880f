package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreCommandTest {

    @TempDir
    Path folder;

    private Called score(String gold) throws IOException {
        Files.writeString(folder.resolve("a.txt"), "France condemned Syria on Monday. \"We reject it,\" Assad said.\n");
        return Called.with(
                "score", Files.writeString(folder.resolve("a.yaml"), gold).toString());
    }

    private static void told(Called called, int line, String words) {
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-203", "a.yaml", "line " + line + ":", words);
    }

    @Test
    void what_is_found_and_right_is_counted() throws IOException {
        Called called = score("""
                published: "2024-05-06"
                source: "Test"
                statements:
                  - {speaker: ["Assad"], content: "We reject it", direct: true, must: true}
                """);
        assertThat(called.err()).isEmpty();
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("statement R 1/1 P 1/1", "statement   recall 1.000 (1/1)");
    }

    @Test
    void json_is_read_too_and_scores_are_printed_as_json_lines() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "France condemned Syria on Monday.\n");
        Files.writeString(
                folder.resolve("b.json"), "{\n\t\"published\": \"2024-05-06\", \"not\": []}\n".replace("\t", " "));
        Called called = Called.with("score", "--format", "jsonl", folder.toString());
        assertThat(called.code()).isZero();
        assertThat(called.lines().get(0))
                .startsWith("{\"report\":\"b\",\"kind\":\"statement\",\"found\":0,\"wanted\":0,");
        assertThat(called.lines().get(called.lines().size() - 1)).startsWith("{\"report\":\"all\",\"kind\":\"macro\"");
    }

    @Test
    void an_unknown_key_is_named_with_its_line() throws IOException {
        told(score("published: \"2024-05-06\"\npositons: []\n"), 2, "the key positons is unknown");
    }

    @Test
    void a_missing_key_is_named_with_the_line_of_its_entry() throws IOException {
        told(score("published: \"2024-05-06\"\nfigures:\n  - {what: [\"dead\"]}\n"), 3, "the key value is missing");
    }

    @Test
    void unknown_types_stances_and_acts_are_named_with_their_line() throws IOException {
        String head = "published: \"2024-05-06\"\n";
        told(
                score(head
                        + "events:\n  - {type: [CONDEMN], actor: [\"FRA\"], recipient: [], sentence: \"condemned\"}\n"),
                3,
                "CONDEMN");
        told(score(head + "positions:\n  - {holder: [\"FRA\"], stance: hates, object: [\"Syria\"]}\n"), 3, "hates");
        told(score(head + "mediation:\n  - {third_party: [\"FRA\"], parties: [], act: reject}\n"), 3, "reject");
    }

    @Test
    void words_that_the_report_does_not_hold_are_named_with_their_line() throws IOException {
        told(
                score("published: \"2024-05-06\"\nnot:\n  - {sentence: \"praised Syria\", why: \"\\u2026\"}\n"),
                3,
                "praised Syria");
    }

    @Test
    void an_impossible_date_and_broken_yaml_are_named_with_their_line() throws IOException {
        told(score("source: \"x\"\npublished: \"2024-02-30\"\n"), 2, "2024-02-30");
        told(score("published: \"2024-05-06\"\nnot: [\n"), 3, "");
    }

    @Test
    void one_wrong_file_does_not_stop_the_others() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "France condemned Syria on Monday.\n");
        Files.writeString(folder.resolve("b.yaml"), "published: \"2024-05-06\"\n");
        Files.writeString(folder.resolve("a.txt"), "France condemned Syria on Monday.\n");
        Files.writeString(folder.resolve("a.yaml"), "published: \"never\"\n");
        Called called = Called.with("score", folder.toString());
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.out()).contains("b  ");
    }
}
