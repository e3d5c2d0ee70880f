package org.dragoman.knowledge.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "U.S.; us",
                "Al-Qa'ida; alqaida",
                "al Qaida; alqaida",
                "Søreide; soreide",
                "Erdoğan; erdogan",
                "Türkiye; turkiye",
                "Łódź; lodz",
                "Straße; strasse",
                "Ærø; aero",
                "Cœur; coeur",
                "Þór; thor",
                "Juan Guaidó; juanguaido",
                "G7; g7",
                "Đặng; dang",
                "Ñandú; nandu",
                "Москва; москва",
                "北京; 北京",
                "Nicola\u0301s; nicolas",
                "İstanbul; istanbul",
                "Ｎ; n",
                "ﬁnd; find",
                "5 × 7; 57",
                "İ; i",
                "ı; i",
                "ﬀ; ff"
            })
    void a_key_has_letters_and_digits_without_marks(String name, String key) {
        assertThat(Key.of(name)).isEqualTo(key);
    }

    @Test
    void a_name_of_marks_alone_has_no_key() {
        assertThat(Key.of("")).isEmpty();
        assertThat(Key.of(" -–—…’“”\u0301×÷")).isEmpty();
    }

    @Test
    void words_added_one_by_one_make_the_key_of_the_whole() {
        StringBuilder key = new StringBuilder();
        Key.append("Nguyễn", key);
        Key.append("Phú", key);
        Key.append("Trọng", key);
        assertThat(key).hasToString(Key.of("Nguyễn Phú Trọng"));
    }

    @Test
    void the_folded_letters_agree_with_unicode() {
        for (char c = '\u00C0'; c < '\u0180'; c++) {
            String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            if (decomposed.length() > 1) {
                String letter = decomposed.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
                assertThat(Key.of(String.valueOf(c))).as("U+%04X", (int) c).isEqualTo(letter);
            }
        }
    }

    /** The same name, composed or decomposed, must have the same key. */
    @RepeatedTest(200)
    void composed_and_decomposed_names_have_one_key(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            name.append((char) ('A' + random.nextInt(0x250 - 'A')));
        }
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(Key.of(decomposed)).as(composed).isEqualTo(Key.of(composed));
    }

    @RepeatedTest(100)
    void a_key_is_its_own_key(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            name.appendCodePoint(random.nextInt(0x3000));
        }
        String key = Key.of(name);
        assertThat(Key.of(key)).isEqualTo(key);
    }
}
