package org.dragoman.reader.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.reader.Desk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

    private static final Segmenter SEGMENTER = new Segmenter(Desk.KNOWLEDGE.words());

    private static List<String> tokens(String text) {
        return SEGMENTER.cut(Desk.report(text)).stream()
                .flatMap(sentence -> sentence.forms().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Norway's envoy; Norway | 's | envoy",
                "Norway’s envoy; Norway | ’s | envoy",
                "the parties' consent; the | parties | ' | consent",
                "they didn't sign; they | did | n't | sign",
                "they didn’t sign; they | did | n’t | sign",
                "they cannot sign; they | can | not | sign",
                "she'll, they've, I'd; she | 'll | , | they | 've | , | I | 'd",
                "US-backed troops; US | - | backed | troops",
                "the Kara–Moss road; the | Kara | – | Moss | road",
                "1,250 dead; 1,250 | dead",
                "$3.5 billion; $ | 3.5 | billion",
                "US$75 million; US | $ | 75 | million",
                "at 10:30 on 5/6; at | 10:30 | on | 5/6",
                "39% of votes; 39 | % | of | votes",
                "the U.S. envoy; the | U.S. | envoy",
                "the U.S.; the | U.S.",
                "O'Neill spoke; O'Neill | spoke",
                "AT&T left; AT&T | left",
                "see https://example.org/a?b=c now; see | https://example.org/a?b=c | now",
                "write to desk@example.org today; write | to | desk@example.org | today",
                "said @envoy and #talks; said | @envoy | and | #talks",
                "wait ... now; wait | ... | now",
                "no!!! why??; no | !!! | why | ??",
                "``so''; `` | so | ''",
                "a (small) [one]; a | ( | small | ) | [ | one | ]",
                "cafe\u0301 open; cafe\u0301 | open",
                "peace 🕊 now; peace | 🕊 | now",
                "the 1990s and the 5th; the | 1990s | and | the | 5th",
                "G7 and F-16s; G7 | and | F | - | 16s"
            })
    void words_and_marks_are_cut_as_the_treebanks_do(String text, String expected) {
        assertThat(tokens(text)).containsExactly(expected.split(" \\| "));
    }

    @Test
    void the_full_stop_of_the_last_word_stands_alone() {
        assertThat(tokens("The envoy left.")).endsWith("left", ".");
        assertThat(tokens("They met at 5.30 on Jan. 5."))
                .containsExactly("They", "met", "at", "5.30", "on", "Jan.", "5", ".");
    }

    @Test
    void a_link_at_the_end_of_a_sentence_gives_its_full_stop_back() {
        assertThat(tokens("It is told at https://example.org/talks.")).endsWith("https://example.org/talks", ".");
        assertThat(tokens("(see www.example.org/talks), he said")).contains("www.example.org/talks", ")", ",");
    }

    @Test
    void a_word_of_a_thousand_letters_is_cut() {
        assertThat(tokens("a".repeat(1000))).hasSize(5).allMatch(form -> form.length() == 200);
    }

    @Test
    void a_long_run_of_emoji_is_cut_between_two_of_them() {
        assertThat(tokens("x" + "🕊".repeat(300)))
                .allMatch(
                        form -> form.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE));
    }
}
