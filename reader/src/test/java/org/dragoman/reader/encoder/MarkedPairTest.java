package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarkedPairTest {

    private static final MarkedPair PAIRS = new MarkedPair(new WordPieces(List.of(
            "[PAD]", "[unused0]", "[unused1]", "[unused2]", "[unused3]", "[UNK]", "[CLS]", "[SEP]", "a", "b", "c")));

    private static long[] pieces(String text, @Nullable Span source, @Nullable Span target) {
        return PAIRS.window(text.codePoints().toArray(), source, target).pieces();
    }

    @Test
    void who_acts_and_who_is_acted_upon_stand_between_marks() {
        assertThat(pieces("a b c", new Span(0, 1), new Span(4, 5))).containsExactly(6, 1, 8, 2, 9, 3, 10, 4, 7);
    }

    @Test
    void the_marks_of_neighbours_close_before_they_open() {
        assertThat(pieces("a b", new Span(2, 3), new Span(0, 1))).containsExactly(6, 3, 8, 4, 1, 9, 2, 7);
    }

    @Test
    void nobody_has_no_marks() {
        assertThat(pieces("a b", null, null)).containsExactly(6, 8, 9, 7);
    }

    @Test
    void a_long_sentence_is_cut_to_a_window() {
        assertThat(pieces("a ".repeat(500), new Span(0, 1), null)).hasSize(192).endsWith(7);
    }
}
