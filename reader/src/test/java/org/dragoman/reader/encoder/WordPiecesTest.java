package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.dragoman.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPiecesTest {

    private static final WordPieces SMALL = new WordPieces(lines("small-vocabulary.txt"));

    private static List<String> lines(String name) {
        var stream = Objects.requireNonNull(WordPiecesTest.class.getResourceAsStream(name));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Lines of wordpieces.tsv: the text with escapes, its words, their pieces. */
    static Stream<String> texts() {
        return lines("wordpieces.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void words_and_pieces_are_those_that_the_encoder_was_trained_on(String line) {
        String[] fields = line.split("\t", -1);
        String text = unescaped(fields[0]);
        int[] points = text.codePoints().toArray();
        List<Span> words = WordPieces.words(points, 0, points.length, 0);
        List<String> told = new ArrayList<>();
        for (Span word : words) {
            int[] pieces = SMALL.of(new String(points, word.begin(), word.length()));
            List<String> numbers = new ArrayList<>();
            for (int piece : pieces) {
                numbers.add(String.valueOf(piece));
            }
            told.add(word.begin() + ":" + word.end() + "=" + String.join(",", numbers));
        }
        assertThat(String.join(" ", told)).isEqualTo(fields[1]);
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }

    @Test
    void words_cover_all_that_is_not_blank_once_and_in_order() {
        Random random = new Random(7);
        int[] odd = {
            ' ', '\t', '\n', 0xA0, 0x200B, 0x2028, 'a', 'Z', '9', '.', '\'', 0x2019, 0x301, 0xE9, 0x1F600, 0x1F3FD,
            0x4E2D, 0
        };
        for (int round = 0; round < 2_000; round++) {
            int[] points = random.ints(random.nextInt(40), 0, odd.length)
                    .map(i -> odd[i])
                    .toArray();
            List<Span> words = WordPieces.words(points, 0, points.length, 100);
            int last = 100;
            int covered = 0;
            for (Span word : words) {
                assertThat(word.begin()).isGreaterThanOrEqualTo(last);
                assertThat(word.length()).isPositive();
                assertThat(SMALL.of(new String(points, word.begin() - 100, word.length())))
                        .isNotEmpty();
                last = word.end();
                covered += word.length();
            }
            long blanks = java.util.Arrays.stream(points)
                    .filter(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0)
                    .count();
            assertThat(covered + blanks).isEqualTo(points.length);
        }
    }

    @Test
    void a_vocabulary_without_its_special_pieces_is_refused() {
        assertThatThrownBy(() -> new WordPieces(List.of("a", "b"))).hasMessageContaining("[UNK]");
    }

    @Test
    void the_way_a_word_is_written_is_told() {
        assertThat(Stream.of("talks", "Oslo", "O", "UN", "McCain", "39", "eBay", "É")
                        .map(WordPieces::caseOf))
                .containsExactly(1, 2, 2, 3, 4, 0, 1, 2);
    }
}
