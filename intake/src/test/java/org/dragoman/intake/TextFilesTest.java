package org.dragoman.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {

    private static final String REPORT =
            "Søreide told NRK that Norway was ready to help “if and when” the parties want it.\n";

    @TempDir
    Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] fixture(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextFilesTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void a_byte_order_mark_tells_the_encoding_and_is_dropped(String encoding) throws IOException {
        byte[] bytes = ("\uFEFF" + REPORT).getBytes(Charset.forName(encoding));
        assertThat(Basket.of(write("a.txt", bytes)).only().text()).hasToString(REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE"})
    void an_encoding_without_a_mark_is_detected(String encoding) throws IOException {
        byte[] bytes = REPORT.getBytes(Charset.forName(encoding));
        assertThat(Basket.of(write("a.txt", bytes)).only().text()).hasToString(REPORT);
    }

    @Test
    void russian_in_windows_1251_is_detected_and_told_as_russian() throws IOException {
        Document document =
                Basket.of(write("a.txt", fixture("russian-windows-1251.txt"))).only();
        assertThat(document.text().toString()).startsWith("Министр иностранных дел Норвегии");
        assertThat(document.language()).isEqualTo("ru");
        assertThat(document.isCoded()).isFalse();
    }

    @Test
    void polish_in_windows_1250_is_detected() throws IOException {
        Document document =
                Basket.of(write("a.txt", fixture("polish-windows-1250.txt"))).only();
        assertThat(document.text().toString()).contains("żądają", "rząd");
        assertThat(document.language()).isEqualTo("pl");
    }

    @Test
    void utf_8_with_one_broken_byte_stays_utf_8() throws IOException {
        byte[] bytes = "Søreide, Guaidó, Búzás, Ørsted, Åse, Çelik, Žižek, Nuñez, Türkiye, Škoda, X"
                .getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xC3;
        assertThat(Basket.of(write("a.txt", bytes)).only().text().toString())
                .startsWith("Søreide, Guaidó")
                .endsWith("\uFFFD");
    }

    @Test
    void an_encoding_that_is_given_is_used() throws IOException {
        Path file = write("a.txt", "Žádost".getBytes(Charset.forName("windows-1250")));
        Intake intake = Intake.create().withEncoding(Charset.forName("windows-1250"));
        assertThat(Basket.of(intake, file).only().text()).hasToString("Žádost");
    }

    @Test
    void a_file_that_is_not_valid_in_the_encoding_given_is_refused() throws IOException {
        Path file = write("a.txt", "Søreide".getBytes(Charset.forName("windows-1252")));
        Intake intake = Intake.create().withEncoding(StandardCharsets.UTF_8);
        assertThat(Basket.of(intake, file).onlyFault().fault()).isEqualTo(Fault.ENCODING);
    }

    @Test
    void a_byte_order_mark_is_stronger_than_the_encoding_given() throws IOException {
        Path file = write("a.txt", "\uFEFFSøreide");
        Intake intake = Intake.create().withEncoding(Charset.forName("windows-1252"));
        assertThat(Basket.of(intake, file).only().text()).hasToString("Søreide");
    }

    @Test
    void line_ends_become_those_that_python_reads() throws IOException {
        assertThat(Basket.of(write("a.txt", "One.\r\nTwo.\rThree.\n")).only().text())
                .hasToString("One.\nTwo.\nThree.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%PDF-1.7\nwords",
                "PK\003\004words",
                "{\\rtf1 words",
                "words\0words",
                "GIF89a words",
                "\1\2\3\4words"
            })
    void binary_data_is_refused(String start) throws IOException {
        assertThat(Basket.of(write("a.txt", start)).onlyFault().fault()).isEqualTo(Fault.FILE_BINARY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "\u00A0\u2003", "…?!"})
    void a_file_without_a_letter_is_empty(String content) throws IOException {
        assertThat(Basket.of(write("a.txt", content)).onlyFault().fault()).isEqualTo(Fault.FILE_EMPTY);
    }

    @Test
    void a_file_far_too_large_is_refused_before_it_is_read() throws IOException {
        Path file = write("a.txt", "Words.");
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            // Text at the beginning, so that it does not pass for binary data.
            grown.write("Norway offered to mediate. ".repeat(1000).getBytes(StandardCharsets.UTF_8));
            grown.setLength(20_000_000_000L);
        }
        assertThat(Basket.of(file).onlyFault())
                .hasMessageContaining("20,000,000,000 bytes")
                .hasMessageContaining("20,000,000 characters");
    }

    @Test
    void a_report_of_one_character_too_many_is_refused() throws IOException {
        Path file = write("a.txt", "a".repeat(Limits.REPORT + 1));
        assertThat(Basket.of(file).onlyFault().fault()).isEqualTo(Fault.FILE_TOO_LARGE);
    }

    @Test
    void a_short_first_line_before_an_empty_line_is_the_title_and_stays_in_the_text() throws IOException {
        Document document = Basket.of(write("a.txt", "Norway Offers to Mediate\n\nOSLO (AFP) - Norway offered help."))
                .only();
        assertThat(document.title()).isEqualTo("Norway Offers to Mediate");
        assertThat(document.text().toString()).startsWith("Norway Offers");
        assertThat(document.boilerplate()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway offered to mediate.\n\nThe parties met.",
                "Norway Offers to Mediate\nThe parties met.",
                "READ MORE: Norway\n\nThe parties met.",
                "Norway Offers to Mediate\n\n"
            })
    void other_first_lines_are_no_title(String text) throws IOException {
        assertThat(Basket.of(write("a.txt", text)).only().title()).isNull();
    }

    @Test
    void defaults_fill_gaps() throws IOException {
        Publication defaults =
                new Publication(PartialDate.parse("2019-01-28"), "NRK", "https://example.org/1", "Given", "en");
        Document document = Basket.of(Intake.create().withDefaults(defaults), write("a.txt", "Guess\n\nMore text."))
                .only();
        assertThat(document.published()).isEqualTo(PartialDate.parse("2019-01-28"));
        assertThat(document.publisher()).isEqualTo("NRK");
        assertThat(document.url()).isEqualTo("https://example.org/1");
        assertThat(document.title()).isEqualTo("Given");
    }

    @Test
    void the_same_report_has_the_same_id_and_the_same_text_is_a_double() throws IOException {
        Path first = write("a.txt", REPORT);
        Path second = write("b.txt", REPORT);
        Basket basket = Basket.of(first, second, second);
        assertThat(basket.documents)
                .extracting(Document::id)
                .containsOnly(basket.documents.get(0).id());
        assertThat(basket.documents.get(0).duplicateOf()).isNull();
        assertThat(basket.documents.get(2).duplicateOf())
                .isEqualTo(basket.documents.get(0).id());
        assertThat(Basket.of(second).only().duplicateOf()).isNull();
    }

    @Test
    void many_texts_are_all_remembered() {
        SeenTexts seen = new SeenTexts();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                String sha = String.format("%064x", i * 7919L);
                String id = String.format("%024x", i);
                String padded = sha.substring(32) + sha.substring(0, 32);
                assertThat(seen.add(padded, id)).isEqualTo(round == 0 ? null : id);
            }
        }
    }

    @Test
    void spans_count_code_points() throws IOException {
        Document document =
                Basket.of(write("a.txt", "😀😀 met.\nREAD MORE: 😀\nMore.")).only();
        assertThat(document.boilerplate())
                .containsExactly(new Document.Boilerplate(new Span(8, 20), Document.Boilerplate.Kind.LINK));
        assertThat(document.text().quote(new Span(8, 20))).isEqualTo("READ MORE: 😀");
    }

    @Test
    void control_characters_and_replacement_characters_pass_through() throws IOException {
        String text = "The envoy\u0007 said\uFFFD so \u001b[1m and \u0085 left.";
        assertThat(Basket.of(write("a.txt", text)).only().text()).hasToString(text);
    }

    @Test
    void a_text_in_memory_is_a_document_too() {
        Document document = Intake.create().document("note", "Norway offered\r\nto mediate. \uD800");
        assertThat(document.text()).hasToString("Norway offered\r\nto mediate. \uFFFD");
        assertThat(document.externalId()).isEqualTo("note");
    }
}
