package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.dragoman.model.Document;
import org.junit.jupiter.api.Test;

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

    private static final long SEED = 20190128;
    private static final int LONGEST = 60;

    @Test
    void any_characters_can_be_read() {
        Random random = new Random(SEED);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(LONGEST), 0, Character.MAX_CODE_POINT + 1)
                    .forEach(text::appendCodePoint);
            readTwice(text.toString());
        }
    }

    @Test
    void pieces_of_news_in_any_order_can_be_read() {
        readMixtures(300, "");
    }

    @Test
    void words_of_news_in_any_order_can_be_read() {
        readMixtures(500, " ");
    }

    private static void readMixtures(int times, String between) {
        Random random = new Random(SEED);
        for (int i = 0; i < times; i++) {
            readTwice(random.ints(random.nextInt(LONGEST), 0, PIECES.size())
                    .mapToObj(PIECES::get)
                    .collect(Collectors.joining(between)));
        }
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
