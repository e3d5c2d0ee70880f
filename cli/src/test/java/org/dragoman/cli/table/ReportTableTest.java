package org.dragoman.cli.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.cli.sample.SampleReport;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;
import org.junit.jupiter.api.Test;

class ReportTableTest {

    private final SampleReport report = SampleReport.make();

    private String render(int width, boolean colours) {
        return ReportTable.render(report.document(), report.claims(), width, colours);
    }

    @Test
    void every_claim_is_told_with_the_span_of_its_words_at_the_end_of_a_line() {
        List<String> lines = render(100, false).lines().toList();
        for (Claim claim : report.claims()) {
            String span =
                    claim.anchor().span().begin() + ":" + claim.anchor().span().end();
            assertThat(lines).anyMatch(line -> line.endsWith(" " + span));
        }
    }

    @Test
    void an_event_is_told_in_one_line() {
        assertThat(render(110, false))
                .contains("  2019-03-02  SANCTION-withdraw       Tarsa → Orland “broke off relations”")
                .contains("[denied] in Port Aldeny “shelled”");
    }

    @Test
    void a_statement_within_a_statement_is_indented() {
        assertThat(render(110, false))
                .contains("\n  Mira Solenne said: ")
                .contains("\n    police of Tarsa → Mira Solenne told: ");
    }

    @Test
    void no_line_is_wider_than_the_terminal() {
        for (int width : List.of(40, 60, 72, 80, 100, 200)) {
            assertThat(render(width, false).lines()).allMatch(line -> Columns.width(line) <= width);
        }
    }

    @Test
    void colours_change_nothing_but_colours() {
        assertThat(render(100, true)).contains("\u001B[31m").isNotEqualTo(render(100, false));
        assertThat(render(100, true).replaceAll("\u001B\\[\\d+m", "")).isEqualTo(render(100, false));
        assertThat(render(100, false)).doesNotContain("\u001B");
    }

    @Test
    void what_a_terminal_would_obey_never_reaches_it() {
        Document hostile = new Document(
                "d",
                "a\u001B[2Jb\r\nc\u202Ed\u0007.txt",
                null,
                "\u009B31mX",
                null,
                PartialDate.parse("2019"),
                "en",
                Text.of("x"),
                List.of(),
                null);
        String told = ReportTable.render(hostile, List.of(), 80, false);
        assertThat(told)
                .startsWith("a[2Jb cd.txt\n31mX, 2019, en, 1 characters\n")
                .contains("No records.");
    }

    @Test
    void wide_and_combining_characters_are_measured_as_terminals_show_them() {
        assertThat(Columns.width("停戦")).isEqualTo(4);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
        assertThat(Columns.wrap("停戦停戦停戦", 5)).containsExactly("停戦", "停戦", "停戦");
    }
}
