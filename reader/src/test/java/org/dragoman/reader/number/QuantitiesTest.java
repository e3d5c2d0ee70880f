package org.dragoman.reader.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Quantity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables: the sentence; value, lower and upper bound ("-" where open), unit; the word counted ("-" for none). */
class QuantitiesTest {

    private static List<String> quantities(String text) {
        Reading reading = Desk.read(text);
        List<String> told = new ArrayList<>();
        for (Quantity quantity : reading.quantities()) {
            String noun = quantity.unit().equals("count") && quantity.noun() >= 0
                    ? reading.tree().token(quantity.noun()).form()
                    : "-";
            told.add(number(quantity.value()) + " " + number(quantity.lower()) + " " + number(quantity.upper()) + " "
                    + quantity.unit() + " " + noun);
        }
        return told;
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? "-"
                : value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : value.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Rebels killed 20 soldiers.; 20 20 20 count soldiers",
                "Rebels killed twenty soldiers.; 20 20 20 count soldiers",
                "Rebels killed 1,250 soldiers.; 1250 1250 1250 count soldiers",
                "Rebels killed twenty-one soldiers.; 21 21 21 count soldiers",
                "Rebels freed two hundred hostages.; 200 200 200 count hostages",
                "Rebels freed a hundred hostages.; 100 100 100 count hostages",
                "Rebels freed a dozen hostages.; 12 12 12 count hostages",
                "Rebels freed two dozen hostages.; 24 24 24 count hostages",
                "Rebels freed one hostage.; 1 1 1 count hostage",
                "Some 3.4 million people have fled.; 3400000 - - count people",
                "Three million people have fled.; 3000000 3000000 3000000 count people",
                "The army lost 12 of its tanks.; 12 12 12 count tanks"
            })
    void plain_numbers_are_exact(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "At least 20 people died.; 20 20 - count people",
                "More than 300 people died.; 300 300 - count people",
                "Over 300 people died.; 300 300 - count people",
                "Well over 300 people died.; 300 300 - count people",
                "No fewer than 40 people died.; 40 40 - count people",
                "No less than 40 people died.; 40 40 - count people",
                "Just over 40 people died.; 40 40 - count people",
                "Nearly 3,000 people fled.; 3000 - 3000 count people",
                "Almost 3,000 people fled.; 3000 - 3000 count people",
                "Up to 500 people fled.; 500 - 500 count people",
                "As many as 500 people fled.; 500 - 500 count people",
                "Fewer than 500 people fled.; 500 - 500 count people",
                "Less than 500 people fled.; 500 - 500 count people",
                "No more than 500 people fled.; 500 - 500 count people",
                "Just under 500 people fled.; 500 - 500 count people",
                "At most 500 people fled.; 500 - 500 count people",
                "About 500 people fled.; 500 - - count people",
                "Around 500 people fled.; 500 - - count people",
                "Some 500 people fled.; 500 - - count people",
                "Roughly 500 people fled.; 500 - - count people",
                "Approximately 500 people fled.; 500 - - count people",
                "An estimated 500 people fled.; 500 - - count people",
                "Close to 500 people fled.; 500 - - count people",
                "Police arrested at least 70 protesters in the city.; 70 70 - count protesters",
                "Police arrested more than a hundred protesters.; 100 100 - count protesters",
                "Police arrested at least two dozen protesters.; 24 24 - count protesters"
            })
    void words_before_a_number_bound_it(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Between 10 and 15 people died.; 12.5 10 15 count people",
                "From 10 to 15 people died.; 12.5 10 15 count people",
                "Some 10 to 15 people died.; 12.5 10 15 count people",
                "The fleet has 20-30 ships.; 25 20 30 count ships",
                "Two to three million people have fled.; 2500000 2000000 3000000 count people",
                "Between 1,000 and 1,500 people fled.; 1250 1000 1500 count people"
            })
    void two_numbers_are_a_range(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Dozens of people died.; 24 24 - count people",
                "Scores of people died.; 40 40 - count people",
                "Hundreds of people died.; 200 200 - count people",
                "Thousands of people fled.; 2000 2000 - count people",
                "Millions of people fled.; 2000000 2000000 - count people",
                "Tens of thousands of people fled.; 20000 20000 - count people",
                "Hundreds of thousands of people fled.; 200000 200000 - count people"
            })
    void vague_numbers_are_the_least_that_they_can_mean(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "Norway gave $3.5 billion.; 3500000000 3500000000 3500000000 USD -",
                "Norway gave US$75 million.; 75000000 75000000 75000000 USD -",
                "Norway gave 75 million dollars.; 75000000 75000000 75000000 USD -",
                "Norway gave €20m.; 20000000 20000000 20000000 EUR -",
                "Norway gave £4bn.; 4000000000 4000000000 4000000000 GBP -",
                "Norway gave 30 euros.; 30 30 30 EUR -",
                "Norway gave at least $40 million.; 40000000 40000000 - USD -",
                "Norway gave more than US$40 million.; 40000000 40000000 - USD -",
                "Turnout was 39 percent.; 39 39 39 percent -",
                "Turnout was 39 per cent.; 39 39 39 percent -",
                "Turnout was 39%.; 39 39 39 percent -",
                "Turnout was 39.5%.; 39.5 39.5 39.5 percent -",
                "Turnout was nearly 40 percent.; 40 - 40 percent -",
                "The town lies 30 km from the border.; 30 30 30 km -",
                "The town lies about 30 kilometres from the border.; 30 - - kilometre -",
                "Ships brought 5,000 tonnes of wheat.; 5000 5000 5000 tonne -",
                "They sold 400,000 barrels of oil.; 400000 400000 400000 barrel -",
                "They hold 20 miles of the road.; 20 20 20 mile -"
            })
    void money_shares_and_measures_have_their_unit(String text, String expected) {
        assertThat(quantities(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "The truce began on 5 January 2019.; nothing",
                "The shelling began at 10:30 and ended at 5 pm.; nothing",
                "The war began in 2011.; nothing",
                "The G7 met in Quebec.; nothing",
                "No one was hurt.; nothing",
                "One must not forget the dead.; nothing"
            })
    void dates_clocks_and_names_count_nothing(String text, String expected) {
        assertThat(expected).isEqualTo("nothing");
        assertThat(quantities(text)).isEmpty();
    }

    @Test
    void two_quantities_in_a_sentence_are_told_in_order() {
        assertThat(quantities("The blast killed 12 soldiers and wounded at least 30 civilians."))
                .containsExactly("12 12 12 count soldiers", "30 30 - count civilians");
    }

    @Test
    void the_bound_belongs_to_the_words_that_carry_the_quantity() {
        Reading reading = Desk.read("Officials say that at least 20 people died.");
        Quantity quantity = reading.quantities().get(0);
        assertThat(reading.document().text().quote(quantity.span())).startsWith("at least 20");
        assertThat(quantity.why()).contains("at least");
    }

    @ParameterizedTest
    @CsvSource({
        "seven, 7",
        "Seven, 7",
        "'1,250', 1250",
        "3.5, 3.5",
        "1990, 1990",
        "dozen, 12",
        "zero, 0",
        "ninety, 90",
        "seventh, NaN",
        "1.2.3, NaN",
        "x1, NaN",
        "'', NaN",
        "'1,2a', NaN",
        "12345678901234567890, NaN",
        "'.5', NaN",
        "٣, NaN"
    })
    void words_and_figures_have_a_value(String word, double value) {
        assertThat(Double.valueOf(NumberWords.value(word))).isEqualTo(Double.valueOf(value));
    }
}
