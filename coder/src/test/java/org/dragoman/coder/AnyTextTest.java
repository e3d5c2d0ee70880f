package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dragoman.model.Claim;
import org.dragoman.model.Document;
import org.dragoman.model.Evidence;
import org.junit.jupiter.api.Test;

/** What holds of the claims from every text, tried on words of news in any order. */
class AnyTextTest {

    private static final List<String> WORDS = List.of(
            ".",
            ".",
            ",",
            "“",
            "”",
            "-",
            "\n\n",
            "Norway",
            "Norway's",
            "Mali",
            "Putin",
            "Gen.",
            "the",
            "said",
            "told",
            "that",
            "he",
            "they",
            "both sides",
            "not",
            "if",
            "unless",
            "will",
            "refused",
            "offered",
            "to",
            "mediate",
            "recognised",
            "killed",
            "attack",
            "talks",
            "between",
            "and",
            "with",
            "of",
            "by",
            "20",
            "1,000",
            "at least",
            "people",
            "percent",
            "Monday",
            "within",
            "48 hours",
            "by Friday",
            "ultimatum",
            "ten days",
            "to withdraw",
            "rebels",
            "foreign minister",
            "Oslo",
            "in",
            "if and when",
            "provided that",
            "according to",
            "🕊",
            "é",
            "İ");

    @Test
    void every_claim_quotes_its_text_and_is_the_same_when_coded_again() {
        Random random = new Random(20200601);
        int claims = 0;
        for (int i = 0; i < 500; i++) {
            String text = random.ints(random.nextInt(80), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .collect(Collectors.joining(" "));
            Document document = Coded.document(text);
            List<Claim> coded = Coded.claims(text);
            claims += coded.size();
            for (Claim claim : coded) {
                assertThat(document.text().quote(claim.anchor().span()))
                        .isEqualTo(claim.anchor().text());
                assertThat(claim.anchor().sentence().contains(claim.anchor().span()))
                        .isTrue();
                assertThat(claim.anchor().confidence()).isBetween(0.0, 1.0);
                assertThat(claim.anchor().evidence()).isNotEmpty();
                for (Evidence evidence : claim.anchor().evidence()) {
                    assertThat(document.text().quote(evidence.span())).isEqualTo(evidence.text());
                }
            }
            assertThat(coded.stream().map(claim -> claim.anchor().id())).doesNotHaveDuplicates();
            assertThat(Coded.claims(text)).isEqualTo(coded);
        }
        assertThat(claims).isGreaterThan(1_000);
    }
}
