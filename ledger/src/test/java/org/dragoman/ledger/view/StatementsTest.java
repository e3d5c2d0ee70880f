package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.view.Statements.Row;
import org.dragoman.model.Statement.Style;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StatementsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static SampleReports said(String publisher, @Nullable String day, String who, String content, Style style) {
        SampleReports report = SampleReports.report(
                publisher, day == null ? "2031" : day, who + " told Chad: " + content + " (" + publisher + ")", "c");
        return report.utterance(
                "told", report.actor(who, null, null), report.actor("Chad", "chad", "TCD"), content, style, day);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void one_utterance_in_three_reports_is_one_row_with_its_fullest_direct_words(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Statements::of,
                Question.EVERYTHING,
                said("The Daily", "2031-03-01", "Mané", "we will never leave the old harbour", Style.DIRECT),
                said(
                        "The Echo",
                        "2031-03-02",
                        "Mané",
                        "We will never leave the old harbour, come what may",
                        Style.DIRECT),
                said(
                        "The Mail",
                        "2031-03-02",
                        "Mané",
                        "they will never leave the old harbour of the city",
                        Style.INDIRECT));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.speaker()).isEqualTo("~mané");
            assertThat(row.addressees()).containsExactly("chad");
            assertThat(row.content()).isEqualTo("We will never leave the old harbour, come what may");
            assertThat(row.styles()).containsExactly(Style.DIRECT, Style.INDIRECT);
            assertThat(row.from()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(row.to()).isEqualTo(LocalDate.of(2031, 3, 2));
            assertThat(row.told().publishers()).containsExactly("The Daily", "The Echo", "The Mail");
            assertThat(row.told().origins()).isEqualTo(3);
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void other_speakers_other_words_and_later_days_are_other_rows(Location location) {
        String words = "we will never leave the old harbour";
        List<Row> rows = Kept.rows(
                location,
                Statements::of,
                Question.EVERYTHING,
                said("The Daily", "2031-03-01", "Mané", words, Style.DIRECT),
                said("The Echo", "2031-03-01", "Gomes", words, Style.DIRECT),
                said("The Mail", "2031-03-01", "Mané", "the road to the north is open again", Style.DIRECT),
                said("The Sun", "2031-03-03", "Mané", words, Style.DIRECT));
        assertThat(rows).hasSize(4);
        assertThat(rows).extracting(Row::speaker).containsExactly("~mané", "~gomes", "~mané", "~mané");
        assertThat(rows.get(0).from()).isEqualTo(LocalDate.of(2031, 3, 3));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void as_of_a_day_nothing_is_said_that_is_said_later(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Statements::of,
                Kept.asOf("2031-03-02"),
                said("The Daily", "2031-03-02", "Mané", "the harbour is closed", Style.DIRECT),
                said("The Echo", "2031-03-03", "Mané", "the road is closed", Style.DIRECT));
        assertThat(rows).extracting(Row::content).containsExactly("the harbour is closed");
    }

    @Test
    void contents_are_alike_by_order_by_holding_or_by_common_words() {
        Wording whole = Wording.of("We will never leave the old harbour.");
        assertThat(whole.isLike(Wording.of("we WILL never -- leave the old harbour"), 4, 0.6))
                .isTrue();
        assertThat(whole.isLike(Wording.of("never leave the old"), 4, 0.6)).isTrue();
        assertThat(whole.isLike(Wording.of("never leave"), 4, 0.6)).isFalse();
        assertThat(whole.isLike(Wording.of("they will never leave this old harbour"), 4, 0.6))
                .as("5 words of 9 are common")
                .isFalse();
        assertThat(whole.isLike(Wording.of("they will never leave the old harbour"), 4, 0.6))
                .as("6 words of 8 are common")
                .isTrue();
        assertThat(Wording.of("…").isLike(Wording.of("–"), 0, 0)).isFalse();
        assertThat(Wording.of("harbour").isLike(Wording.of("harbours"), 1, 0.6)).isFalse();
    }
}
