package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    private static final String ENGLISH =
            "Norway said on Monday that it was ready to help the parties in the crisis if they asked for it.";
    private static final String SPANISH =
            "El gobierno dijo que no aceptará las condiciones de la oposición para las elecciones en el país.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Norway said on Monday that it was ready to help the parties in the crisis if they asked for it.",
                "de | Die Regierung hat am Montag erklärt, dass sie mit der Opposition nicht über die Wahlen sprechen wird.",
                "fr | Le gouvernement a déclaré que les élections dans le pays ne sont pas prévues pour cette année.",
                "es | El gobierno dijo que no aceptará las condiciones de la oposición para las elecciones en el país.",
                "pt | O governo disse que não vai aceitar as condições da oposição para as eleições no país.",
                "it | Il governo ha detto che non accetterà le condizioni della opposizione per le elezioni nel paese.",
                "no | Regjeringen sa mandag at den ikke vil snakke med opposisjonen om valget som ble holdt etter krisen.",
                "pl | Rząd oświadczył, że nie przyjmie warunków opozycji i że wybory odbędą się w tym roku.",
                "tr | Hükümet bu yıl için bir seçim olarak görülen oylamanın daha sonra olacağını ve çok önemli dedi.",
                "id | Pemerintah mengatakan bahwa pemilihan itu tidak akan dilakukan dengan syarat dari oposisi pada tahun ini.",
                "ru | Правительство заявило, что не примет условия оппозиции и выборы состоятся.",
                "uk | Уряд заявив, що не прийме умови опозиції, і вибори відбудуться.",
                "ar | قالت الحكومة إنها لن تقبل شروط المعارضة",
                "fa | دولت گفت که شرط‌های مخالفان را نمی‌پذیرد",
                "zh | 政府表示不会接受反对派的条件",
                "ja | 政府は野党の条件を受け入れないと述べた",
                "el | Η κυβέρνηση δήλωσε ότι δεν θα δεχθεί τους όρους"
            })
    void languages_are_told_apart(String code, String text) {
        assertThat(LanguageGuess.of(text, null)).isEqualTo(code);
    }

    @Test
    void a_short_ascii_text_counts_as_english() {
        assertThat(LanguageGuess.of("Oslo, Caracas", null)).isEqualTo("en");
    }

    @Test
    void what_a_file_says_is_believed_unless_the_text_is_clearly_english() {
        assertThat(LanguageGuess.of(SPANISH, "en-US")).isEqualTo("en");
        assertThat(LanguageGuess.of(SPANISH, "gl")).isEqualTo("gl");
        assertThat(LanguageGuess.of(ENGLISH, "no")).isEqualTo("en");
    }

    @Test
    void a_text_in_another_script_is_not_english_whatever_its_file_says() {
        assertThat(LanguageGuess.of("Правительство заявило, что выборы состоятся.", "en"))
                .isEqualTo("ru");
        assertThat(LanguageGuess.of("Үкімет сайлау өтеді деп мәлімдеді.", "kk")).isEqualTo("kk");
    }

    @ParameterizedTest
    @CsvSource({"en,en", "EN-gb,en", "en_US,en", "eng,en", "English,en", "nb-NO,nb", "Norwegian,no"})
    void codes_come_in_many_forms(String told, String code) {
        assertThat(LanguageGuess.codeOf(told)).isEqualTo(code);
    }

    @Test
    void a_code_that_is_none_is_passed_over() {
        assertThat(LanguageGuess.codeOf("klingonese")).isNull();
        assertThat(LanguageGuess.codeOf("--")).isNull();
        assertThat(LanguageGuess.of(ENGLISH, "?")).isEqualTo("en");
    }
}
