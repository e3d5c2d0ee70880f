package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {

    private static final String GOOD = "{\"id\":\"good\",\"text\":\"Norway offered to mediate.\"}\n";

    @TempDir
    Path folder;

    private Basket read(String name, String content) {
        try {
            return Basket.of(Files.writeString(folder.resolve(name), content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void all_fields_are_read() {
        Document document = read("a.jsonl", """
                {"id":"n1","text":"Norway offered help.","published":"2019-01-28T23:30:00+01:00","publisher":"NRK",\
                "title":"Help","url":"https://example.org/1","language":"en-GB","other":{"deep":[1,{"x":2}]}}
                """).only();
        assertThat(document.externalId()).isEqualTo("n1");
        assertThat(document.text()).hasToString("Norway offered help.");
        assertThat(document.published()).isEqualTo(PartialDate.parse("2019-01-28"));
        assertThat(document.publisher()).isEqualTo("NRK");
        assertThat(document.title()).isEqualTo("Help");
        assertThat(document.url()).isEqualTo("https://example.org/1");
        assertThat(document.language()).isEqualTo("en");
    }

    @Test
    void the_field_names_of_ngec_are_read() {
        Document document = read("a.jsonl", """
                {"id":7,"event_text":"Norway offered help.","date":"2019-01-28","headline":"Help","publisher":"NRK"}
                """).only();
        assertThat(document.externalId()).isEqualTo("7");
        assertThat(document.published()).isEqualTo(PartialDate.parse("2019-01-28"));
        assertThat(document.title()).isEqualTo("Help");
    }

    @Test
    void our_names_win_over_others_whatever_their_order() {
        String line = "{\"text\":\"Ours.\",\"event_text\":\"Theirs.\",\"date\":\"2018\",\"published\":\"2019\"}";
        Document document = read("a.jsonl", line).only();
        assertThat(document.text()).hasToString("Ours.");
        assertThat(document.published()).isEqualTo(PartialDate.parse("2019"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"text\":\"cut off|ends in the middle",
                "{\"text\":|ends in the middle",
                "{\"text\":\"One.\"} {\"text\":\"Two.\"}|something after the object",
                "[1,2]|not an object",
                "\"text\"|not an object",
                "not json|not JSON at character",
                "{\"id\":\"1\"}|no field \"text\"",
                "{\"text\":null}|no field \"text\"",
                "{\"text\":5}|\"text\" is not a string",
                "{\"text\":\" \"}|text is empty",
                "{\"text\":\"One.\",\"publisher\":{\"name\":\"NRK\"}}|\"publisher\" is not a string",
                "{\"text\":\"One\u0001.\"}|not JSON at character"
            })
    void a_bad_line_is_told_with_its_number_and_the_others_are_read(String line, String reason) {
        Basket basket = read("a.jsonl", GOOD + "\n" + line + "\n" + GOOD);
        assertThat(basket.documents).hasSize(2);
        assertThat(basket.faults).singleElement().satisfies(fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.JSON_LINE);
            assertThat(fault.reason()).contains("a.jsonl, line 3: ").contains(reason);
        });
    }

    @Test
    void a_truncated_last_line_is_named_by_its_number() {
        Basket basket = read("a.jsonl", GOOD + "{\"id\":\"cut\",\"text\":\"Norway off");
        assertThat(basket.externalIds()).containsExactly("good");
        assertThat(basket.faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("line 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-30", "yesterday", "28/01/2019", "2019-13", "2019-01-28T99:00:00Z", "1548633600"})
    void an_impossible_date_is_told_with_its_line(String date) {
        Basket basket = read("a.jsonl", "\n{\"text\":\"One.\",\"published\":\"" + date + "\"}\n" + GOOD);
        assertThat(basket.externalIds()).containsExactly("good");
        assertThat(basket.faults).singleElement().satisfies(fault -> {
            assertThat(fault.fault()).isEqualTo(Fault.DATE);
            assertThat(fault.reason()).contains("a.jsonl, line 2").contains(date);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2019,2019",
        "2019-01,2019-01",
        "2019-01-28,2019-01-28",
        "20190128,2019-01-28",
        "2019-01-28T10:00Z,2019-01-28",
        "2019-01-28 10:00:00.123 +0100,2019-01-28"
    })
    void dates_may_be_reduced_or_have_a_time(String written, String date) {
        String line = "{\"text\":\"One.\",\"published\":\"" + written + "\"}";
        assertThat(read("a.jsonl", line).only().published()).hasToString(date);
    }

    @Test
    void a_json_text_keeps_its_line_ends_and_loses_its_lone_surrogates() {
        Document document = read(
                        "a.jsonl", "{\"text\":\"One\\r\\ntwo \\ud800 three \\ud83d\\ude00.\",\"title\":\"\\udfff\"}")
                .only();
        assertThat(document.text()).hasToString("One\r\ntwo \uFFFD three 😀.");
        assertThat(document.title()).isEqualTo("\uFFFD");
    }

    @Test
    void boilerplate_is_found_across_carriage_returns() {
        assertThat(read("a.jsonl", "{\"text\":\"One.\\r\\nREAD MORE: Two\\r\\nThree.\"}")
                        .only()
                        .boilerplate())
                .hasSize(1);
    }

    @Test
    void a_line_that_is_not_utf_8_is_told_and_the_next_is_read() throws IOException {
        byte[] bad = "{\"text\":\"Søreide\"}\n".getBytes(Charset.forName("windows-1252"));
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[bad.length + good.length];
        System.arraycopy(bad, 0, both, 0, bad.length);
        System.arraycopy(good, 0, both, bad.length, good.length);
        Path file = Files.write(folder.resolve("a.jsonl"), both);
        Basket basket = Basket.of(file);
        assertThat(basket.externalIds()).containsExactly("good");
        assertThat(basket.faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("line 1", "UTF-8"));
        Basket western = Basket.of(Intake.create().withEncoding(Charset.forName("windows-1252")), file);
        assertThat(western.documents.get(0).text()).hasToString("Søreide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void json_lines_may_begin_with_a_byte_order_mark(String encoding) throws IOException {
        String lines = "\uFEFF{\"text\":\"One 😀.\"}\r\n{\"text\":\"Two.\"}\r\n";
        Path file = Files.write(folder.resolve("a.jsonl"), lines.getBytes(Charset.forName(encoding)));
        assertThat(Basket.of(file).documents)
                .extracting(d -> d.text().toString())
                .containsExactly("One 😀.", "Two.");
    }

    @Test
    void a_json_file_may_hold_one_object_over_many_lines() {
        Document document = read("a.json", "{\n  \"text\": \"Norway offered help.\",\n  \"title\": \"Help\"\n}\n")
                .only();
        assertThat(document.title()).isEqualTo("Help");
        assertThat(document.externalId()).isEqualTo("a.json");
    }

    @Test
    void a_fault_in_a_json_file_is_told_with_its_line() {
        Basket basket = read("a.json", "{\n  \"text\": \"One.\",\n  title\n}\n");
        assertThat(basket.onlyFault().reason()).contains("a.json, line 3");
    }

    @Test
    void a_json_file_may_hold_json_lines() {
        assertThat(read("a.json", GOOD + "{\"text\":\"Two.\"}\n").documents).hasSize(2);
    }

    @Test
    void a_file_of_empty_lines_is_empty() {
        assertThat(read("a.jsonl", "\n \n\r\n").onlyFault().fault()).isEqualTo(Fault.FILE_EMPTY);
    }

    @Test
    void a_line_nested_too_deeply_is_told() {
        Basket basket = read("a.jsonl", "{\"x\":" + "[".repeat(100_000) + "\n" + GOOD);
        assertThat(basket.externalIds()).containsExactly("good");
        assertThat(basket.faults).extracting(FaultException::fault).containsExactly(Fault.JSON_LINE);
    }

    @Test
    void a_line_over_the_limit_is_passed_over_without_being_kept() {
        Basket basket = new Basket();
        long length = 300L * 1024 * 1024;
        Intake.create().read(List.of("-"), new Endless("{\"text\":\"", 'a', length, "\"}\n" + GOOD), basket);
        assertThat(basket.externalIds()).containsExactly("good");
        assertThat(basket.faults)
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).contains("line 1", "longer than"));
    }

    @Test
    void reports_are_handed_out_while_the_input_is_still_open() {
        long[] readWhenFirst = {-1};
        Endless input = new Endless(GOOD, '\n', 10_000_000, GOOD);
        Intake.create().read(List.of("-"), input, new Receiver() {
            @Override
            public void document(Document document) {
                if (readWhenFirst[0] < 0) {
                    readWhenFirst[0] = input.count;
                }
            }

            @Override
            public void fault(FaultException fault) {
                throw fault;
            }
        });
        assertThat(readWhenFirst[0]).isBetween(1L, 200_000L);
        assertThat(input.count).isGreaterThan(10_000_000L);
    }

    /** A beginning, one character over and over, and an end. */
    private static final class Endless extends InputStream {

        private final byte[] beginning;
        private final char middle;
        private final long length;
        private final byte[] end;
        private long count;

        Endless(String beginning, char middle, long length, String end) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.middle = middle;
            this.length = length;
            this.end = end.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            long at = count++;
            if (at < beginning.length) {
                return beginning[(int) at] & 0xFF;
            }
            if (at < beginning.length + length) {
                return middle;
            }
            long atEnd = at - beginning.length - length;
            return atEnd < end.length ? end[(int) atEnd] & 0xFF : -1;
        }
    }
}
