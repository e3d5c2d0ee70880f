package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dragoman.model.Document;

/** What holds of every reading, tried on texts that nobody would write. */
class ReadingPropertiesTest {

    private static final List<String> PIECES = List.of(
            " ",
            " ",
            " ",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "\u00A0",
            "\u200B",
            "\uFEFF",
            "\u2028",
            "\u200F",
            "\u202E",
            ".",
            ".",
            ",",
            "!",
            "?",
            "…",
            "...",
            "\"",
            "\"",
            "“",
            "”",
            "‘",
            "’",
            "'",
            "«",
            "»",
            "„",
            "(",
            ")",
            "[",
            "-",
            "–",
            "—",
            ":",
            ";",
            "%",
            "$",
            "US$",
            "€",
            "@",
            "#",
            "/",
            "&",
            "*",
            "``",
            "''",
            "🕊",
            "👩\u200D👧",
            "🇳🇴",
            "\uD83D",
            "\uDD4A",
            "e\u0301",
            "\u0301",
            "شَرم",
            "שלום",
            "東京",
            "नमस्ते",
            "İ",
            "ß",
            "ﬁ",
            "\u0000",
            "Norway",
            "Norway's",
            "Maduro",
            "Gen.",
            "U.S.",
            "the",
            "The",
            "said",
            "told",
            "that",
            "he",
            "his",
            "who",
            "not",
            "if",
            "will",
            "refused",
            "to",
            "mediate",
            "recognised",
            "killed",
            "attack",
            "attacked",
            "talks",
            "between",
            "and",
            "with",
            "of",
            "20",
            "3.5",
            "1,000",
            "ten",
            "million",
            "at least",
            "dozens",
            "percent",
            "Jan.",
            "May",
            "2019",
            "5",
            "Monday",
            "last",
            "yesterday",
            "days",
            "within",
            "ago",
            "next",
            "week",
            "opposition leader",
            "rebels",
            "foreign minister",
            "www.example.org",
            "http://x.org/a",
            "a@b.org",
            "READ MORE:",
            "U",
            "I",
            "n't",
            "didn't",
            "cannot");

    @Provide
    Arbitrary<String> nonsense() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> spaced() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 300, seed = "20190128")
    void any_characters_can_be_read(@ForAll String text) {
        readTwice(text);
    }

    @Property(tries = 300, seed = "20190128")
    void pieces_of_news_in_any_order_can_be_read(@ForAll("nonsense") String text) {
        readTwice(text);
    }

    @Property(tries = 500, seed = "20190128")
    void words_of_news_in_any_order_can_be_read(@ForAll("spaced") String text) {
        readTwice(text);
    }

    private static void readTwice(String text) {
        Document document = Desk.report(text);
        Reading reading = Desk.READER.read(document);
        ReadingInvariants.check(reading);
        Reading again = Desk.READER.read(document);
        assertThat(again.tree().tokens()).isEqualTo(reading.tree().tokens());
        assertThat(again.sentences()).isEqualTo(reading.sentences());
        assertThat(again.quotations()).isEqualTo(reading.quotations());
        assertThat(again.mentions()).isEqualTo(reading.mentions());
        assertThat(again.entities()).isEqualTo(reading.entities());
        assertThat(again.times()).isEqualTo(reading.times());
        assertThat(again.quantities()).isEqualTo(reading.quantities());
        assertThat(again.attributions()).isEqualTo(reading.attributions());
        assertThat(again.triggers()).isEqualTo(reading.triggers());
    }
}
