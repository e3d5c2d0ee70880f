package org.dragoman.reader;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;

/**
 * Whatever a report says, it can be read, and every finding lies in its text.
 *
 * <p>A normal test run replays the inputs kept under {@code src/test/resources/org/dragoman/reader/ReaderFuzzTestInputs/}, one
 * folder a method. To search for new ones, run one method at a time:
 *
 * <pre>JAZZER_FUZZ=1 mvn -pl model,knowledge,reader test -Dtest='ReaderFuzzTest#text' -Dsurefire.failIfNoSpecifiedTests=false
 * </pre>
 *
 * <p>Jazzer writes what breaks into that folder; keep it there when the break is mended.
 */
class ReaderFuzzTest {

    private static final List<String> WORDS = List.of(
            "Norway",
            "Maduro",
            "the",
            "The",
            "rebels",
            "government",
            "said",
            "told",
            "urged",
            "that",
            "to",
            "of",
            "with",
            "by",
            "and",
            "or",
            "not",
            "will",
            "if",
            "who",
            "which",
            "he",
            "she",
            "they",
            "his",
            "it",
            "refused",
            "attacked",
            "killed",
            "recognised",
            "mediate",
            "talks",
            "demand",
            "deadline",
            "within",
            "eight",
            "days",
            "20",
            "3.5",
            "million",
            "at least",
            "between",
            "dozens of",
            "$",
            "percent",
            "Jan.",
            "5",
            "2019",
            "Monday",
            "yesterday",
            "ago",
            "last",
            "U.S.",
            "Gen.",
            "president",
            "foreign minister",
            "spokesman for",
            "opposition leader",
            "Juan Guaidó",
            "both parties",
            "according to",
            ",",
            ".",
            ".\n",
            "\n\n",
            "?",
            "!",
            ":",
            ";",
            "“",
            "”",
            "\"",
            "'",
            "’s",
            "'s",
            "(",
            ")",
            "-",
            "–",
            "—",
            "...",
            "was",
            "were",
            "been",
            "being",
            "has",
            "have",
            "had",
            "would",
            "could",
            "must",
            "should",
            "a",
            "an",
            "in",
            "on",
            "at",
            "for",
            "from",
            "after",
            "before",
            "while",
            "because",
            "against",
            "over",
            "as",
            "but",
            "also",
            "no",
            "never",
            "🕊",
            "\u0301");

    /** Any characters. */
    @FuzzTest(maxDuration = "10m")
    void text(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8), PartialDate.parse("2019-01-28"));
    }

    /** Each byte a word that news uses: this way the search reaches the grammar. */
    @FuzzTest(maxDuration = "10m")
    void words(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(each < 0 ? "" : " ").append(WORDS.get((each & 0x7f) % WORDS.size()));
        }
        read(text.toString(), PartialDate.parse("9999-12-31"));
    }

    private static void read(String text, PartialDate published) {
        Document document =
                new Document("report", "report.txt", null, null, null, published, "en", Text.of(text), List.of(), null);
        ReadingInvariants.check(Desk.READER.read(document));
    }
}
