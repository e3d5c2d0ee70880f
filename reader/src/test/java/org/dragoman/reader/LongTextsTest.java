package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts on which work that grows with the square of the length would not come to an end. */
class LongTextsTest {

    /** Far more than linear work needs, far less than quadratic work would take. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static void read(String text) {
        Reading reading = Assertions.assertTimeoutPreemptively(PATIENCE, () -> Desk.read(text));
        ReadingInvariants.check(reading);
        assertThat(reading.tree().size()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "🕊", "x'"})
    void two_hundred_thousand_characters_without_a_space(String piece) {
        read(piece.repeat(200_000 / piece.length()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "“", "?\""})
    void two_hundred_thousand_characters_of_quotation_marks(String piece) {
        read(piece.repeat(200_000 / piece.length()));
    }

    @Test
    void a_long_report_of_plain_sentences() {
        read("Rebels attacked the town on Monday. “We saw it,” a witness said. ".repeat(1_000));
    }

    @Test
    void ten_thousand_sentences_in_one_report() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String name = "" + (char) ('A' + i % 26) + (char) ('a' + i / 26 % 26) + "berg";
            text.append("Rebels attacked the town on Monday. “We saw it,” Anna ")
                    .append(name)
                    .append(" said.\n\n");
        }
        read(text.toString());
    }
}
