package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WindowsTest {

    private static final int LONGEST = 192;
    private static final List<String> PIECES =
            List.of("[UNK]", "[CLS]", "[SEP]", "a", "b", "[unused0]", "[unused1]", "[unused2]", "[unused3]");

    private static List<Window> windows(String... sentences) {
        Windows windows = new Windows(new WordPieces(PIECES));
        int offset = 0;
        for (String sentence : sentences) {
            windows.add(sentence.codePoints().toArray(), offset);
            offset += sentence.length() + 1;
        }
        return windows.cut();
    }

    @Test
    void a_short_report_is_one_window() {
        assertThat(windows("a b a.", "b a.")).singleElement().satisfies(window -> {
            assertThat(window.pieces()).startsWith(1, 3, 4, 3).endsWith(2).hasSize(9);
            assertThat(window.heads()).containsExactly(1, 2, 3, 4, 5, 6, 7);
        });
    }

    @Test
    void a_long_report_is_cut_between_sentences_into_windows_that_overlap() {
        String[] sentences =
                IntStream.range(0, 60).mapToObj(i -> "a b ".repeat(10)).toArray(String[]::new);
        List<Window> windows = windows(sentences);
        assertThat(windows).hasSizeGreaterThan(4);
        int covered = 0;
        for (Window window : windows) {
            assertThat(window.pieces().length).isLessThanOrEqualTo(LONGEST);
            assertThat(window.firstWord() % 20).isZero();
            assertThat(window.firstWord()).isLessThanOrEqualTo(covered);
            covered = window.endWord();
        }
        assertThat(covered).isEqualTo(1_200);
    }

    @Test
    void a_sentence_that_fits_no_window_is_cut_itself() {
        List<Window> windows = windows("a ".repeat(600));
        assertThat(windows)
                .allSatisfy(window -> assertThat(window.pieces().length).isLessThanOrEqualTo(LONGEST));
        assertThat(windows.get(windows.size() - 1).endWord()).isEqualTo(600);
    }

    @Test
    void no_words_are_no_windows() {
        assertThat(windows()).isEmpty();
        assertThat(windows("  ")).isEmpty();
    }

    @Test
    void the_ends_of_the_report_are_no_ends_of_a_window() {
        Window first = windows("a ".repeat(600)).get(0);
        assertThat(first.depth(0, 600)).isEqualTo(first.endWord() - 1);
        assertThat(first.depth(first.endWord() - 1, 600)).isZero();
    }
}
