package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TextTest {

    /** Plain letters, marks that join, both halves of pairs, whole pairs, and marks that change the direction. */
    private static final String[] PIECES = {
        "a",
        "B",
        " ",
        "\n",
        "é",
        "e\u0301",
        "東",
        "\uD83D\uDD4A",
        "\uD83D",
        "\uDD4A",
        "\uDD4A\uD83D",
        "\u200F",
        "\uFEFF",
        "\u0000"
    };

    private static String someString(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    @RepeatedTest(300)
    void both_counts_agree_with_the_platform(RepetitionInfo repetition) {
        String characters = someString(repetition.getCurrentRepetition());
        Text text = Text.of(characters);
        int points = characters.codePointCount(0, characters.length());
        assertThat(text.length()).isEqualTo(points);
        assertThat(text.whole()).isEqualTo(new Span(0, points));
        for (int point = 0; point <= points; point++) {
            int unit = characters.offsetByCodePoints(0, point);
            assertThat(text.unitOf(point)).isEqualTo(unit);
            assertThat(text.pointOf(unit)).isEqualTo(point);
        }
    }

    @RepeatedTest(100)
    void a_quotation_holds_the_code_points_of_its_span(RepetitionInfo repetition) {
        String characters = someString(1000 + repetition.getCurrentRepetition());
        Text text = Text.of(characters);
        int[] points = characters.codePoints().toArray();
        for (int begin = 0; begin <= points.length; begin++) {
            for (int end = begin; end <= points.length; end++) {
                assertThat(text.quote(new Span(begin, end))).isEqualTo(new String(points, begin, end - begin));
            }
        }
    }

    @Test
    void an_emoji_counts_as_one_character() {
        Text text = Text.of("Talks \uD83D\uDD4A resumed");
        assertThat(text.quote(new Span(6, 7))).isEqualTo("\uD83D\uDD4A");
        assertThat(text.span(9, 16)).isEqualTo(new Span(8, 15));
        assertThat(text.quote(new Span(8, 15))).isEqualTo("resumed");
    }

    @Test
    void an_index_between_two_halves_counts_as_the_end_of_the_pair() {
        assertThat(Text.of("\uD83D\uDD4A!").pointOf(1)).isOne();
    }

    @Test
    void the_hash_is_that_of_the_bytes_in_utf_8() {
        assertThat(Text.of("Oslo").sha256())
                .isEqualTo("43152cc97f457f27c065d352c054743e751c5434da6b95b19b93e607e5b0763b");
    }

    @Test
    void the_same_characters_are_the_same_text() {
        assertThat(Text.of("Oslo")).isEqualTo(Text.of("Oslo")).hasSameHashCodeAs(Text.of("Oslo"));
        assertThat(Text.of("Oslo")).isNotEqualTo(Text.of("oslo")).hasToString("Oslo");
    }
}
