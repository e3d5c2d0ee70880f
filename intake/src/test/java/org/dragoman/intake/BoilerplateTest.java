package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.dragoman.model.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {

    private static final BoilerplateLines LINES = BoilerplateLines.shipped();

    static Stream<BoilerplateLines.Row> rows() {
        return LINES.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_example_is_told_by_its_own_kind(BoilerplateLines.Row row) {
        assertThat(LINES.kindOf(row.example())).isEqualTo(row.kind());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PARIS (AFP) - The minister said on Monday that talks would go on.",
                "By Friday, the government must answer the demand.",
                "By the time the envoys arrived, twenty people had been killed.",
                "By Monday Maduro Must Answer",
                "Related talks broke down on Monday.",
                "Watch-list states agreed to the deal.",
                "Share prices fell after the coup.",
                "Share this view, he said, and you share the blame.",
                "Follow-up talks are planned in Oslo.",
                "Follow the money, the prosecutor said on Twitter, and you find the generals.",
                "Photo opportunities were cancelled, the ministry said.",
                "Reporting by UN monitors shows that 20 people were killed.",
                "Copyright law was changed by decree.",
                "Published reports say that 20 people were killed.",
                "Published 10 days ago, the report said the army fled.",
                "More from the talks was expected on Monday.",
                "\"Read my lips,\" the president told Reuters.",
                "Reuters reported that the talks had failed.",
                "Sources: the army has split, an officer told Reuters.",
                "Subscribe to this view and you have a coup, he said.",
                "Home Secretary Jane Doe met the envoy.",
                "Menu prices rose.",
                "End the violence, the UN told both parties.",
                "Advertisement bans were lifted by the junta.",
                "Sign up or leave, the rebels told villagers.",
                "The government said it would click here for talks.",
                "Video footage showed soldiers firing at protesters.",
                "Image is everything, the diplomat said.",
                "Clashes in Caracas: Troops Fire at Crowd",
                "On 28 January 2019 the ministers met."
            })
    void news_is_not_boilerplate(String line) {
        assertThat(LINES.kindOf(line)).isNull();
    }

    @Test
    void bullets_and_arrows_before_a_line_do_not_hide_it() {
        assertThat(LINES.kindOf("  ▶ READ MORE: Talks in Oslo")).isEqualTo(Document.Boilerplate.Kind.LINK);
        assertThat(LINES.kindOf("**Read also: Talks in Oslo**")).isEqualTo(Document.Boilerplate.Kind.LINK);
    }

    @Test
    void a_long_paragraph_is_never_boilerplate() {
        assertThat(LINES.kindOf("READ MORE: " + "words ".repeat(100))).isNull();
    }

    @Test
    void hostile_lines_take_no_time() {
        String hostile = ("By A. " + "A-A, A and ".repeat(40)).substring(0, 300);
        long begin = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            LINES.kindOf(hostile + i);
            LINES.kindOf("AP".repeat(150) + i);
            LINES.kindOf("home > ".repeat(40) + i);
            LINES.kindOf("(AP Photo/".repeat(30) + i);
            LINES.kindOf("facebook ".repeat(30) + i);
            LINES.kindOf("28 January 2019 " + "at ".repeat(80) + i);
        }
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "LINK;a+,2 fields",
        "LIMK;a+;aaa,no kind",
        "LINK;a(;aaa,no regular expression",
        "LINK;a+;aab,does not match",
        "LINK;b+;bb,stands in the table already"
    })
    void a_wrong_row_is_told_with_its_line(String row, String reason) {
        String table = "# Comment\nkind\tpattern\texample\nLINK\tb+\tb\n" + row.replace(';', '\t') + "\n";
        assertThatThrownBy(() -> BoilerplateLines.parse("b.tsv", new StringReader(table)))
                .hasMessageContaining("b.tsv, line 4")
                .hasMessageContaining(reason);
    }

    @Test
    void a_wrong_header_is_told() throws IOException {
        assertThatThrownBy(() -> BoilerplateLines.parse("b.tsv", new StringReader("pattern\tkind\n")))
                .hasMessageContaining("line 1");
    }
}
