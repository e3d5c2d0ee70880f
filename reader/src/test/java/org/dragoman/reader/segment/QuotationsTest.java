package org.dragoman.reader.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Reading;
import org.dragoman.reader.layer.Quotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationsTest {

    private static List<String> quotations(String text) {
        Reading reading = Desk.read(text);
        return reading.quotations().stream()
                .map(quotation -> reading.document().text().quote(quotation.span()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "\"We will sign,\" he said.; \"We will sign,\"",
                "“We will sign,” he said.; “We will sign,”",
                "He said: 'We will sign.'; 'We will sign.'",
                "He said: ‘We’ll sign.’; ‘We’ll sign.’",
                "The minister said “we will sign” and “we will stay”.; “we will sign” | “we will stay”",
                "“He told me ‘never’ twice,” she said.; “He told me ‘never’ twice,”",
                "«We will sign», he said.; «We will sign»",
                "„We will sign“, he said.; „We will sign“",
                "``We will sign,'' he said.; ``We will sign,''",
                "“We will sign,” she said. “We will stay.”; “We will sign,” | “We will stay.”"
            })
    void marks_are_paired(String text, String expected) {
        assertThat(quotations(text)).containsExactly(expected.split(" \\| "));
    }

    @Test
    void an_apostrophe_opens_no_quotation() {
        assertThat(quotations("The rebels' envoy wasn't there in '98, and the army's wasn't either."))
                .isEmpty();
    }

    @Test
    void the_tokens_between_the_marks_are_told() {
        Reading reading = Desk.read("“We will sign,” he said.");
        Quotation quotation = reading.quotations().get(0);
        assertThat(reading.tree().token(quotation.first()).form()).isEqualTo("We");
        assertThat(reading.tree().token(quotation.end() - 1).form()).isEqualTo(",");
        assertThat(quotation.holds(quotation.first())).isTrue();
        assertThat(quotation.holds(quotation.end())).isFalse();
        assertThat(quotation.open()).isFalse();
    }

    @Test
    void a_quotation_over_several_paragraphs_stays_open_until_the_last() {
        Reading reading = Desk.read("“We came in peace, the envoy said.\n\n“We leave in peace.”\n\nNobody answered.");
        assertThat(reading.quotations()).extracting(Quotation::open).containsExactly(true, false);
        assertThat(quotations("“We came in peace.\n\n“We leave in peace.”"))
                .containsExactly("“We came in peace.", "“We leave in peace.”");
    }

    @Test
    void marks_with_nothing_between_them_quote_nothing() {
        assertThat(quotations("“” \"\" ‘’")).isEmpty();
    }

    @Test
    void a_closing_mark_alone_opens_nothing() {
        assertThat(quotations("We leave in peace,” he said.")).isEmpty();
    }
}
