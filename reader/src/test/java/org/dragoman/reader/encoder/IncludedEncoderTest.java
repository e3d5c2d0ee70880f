package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.dragoman.model.Document;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Method;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.encoder.Findings.FoundSpeech;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encoder that comes with Dragoman, its weights and all. */
class IncludedEncoderTest {

    private static final Encoder ENCODER = Encoder.load();

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(Encoder.class.getResourceAsStream(name))) {
            return stream.readAllBytes();
        }
    }

    private static Findings find(String text) {
        Document report = Desk.report(text);
        return text.isEmpty()
                ? ENCODER.find(report, List.of())
                : ENCODER.find(report, List.of(new Span(0, text.codePointCount(0, text.length()))));
    }

    private static String quote(String text, Span span) {
        return Desk.report(text).text().quote(span);
    }

    @Test
    void the_weights_are_those_that_the_model_card_describes() throws IOException, NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("reader.onnx"));
        String card = new String(resource("MODEL-CARD.md"), StandardCharsets.UTF_8);
        assertThat(card).contains("`" + HexFormat.of().formatHex(digest) + "`");
    }

    @Test
    void a_reading_tells_which_encoder_read() {
        Document report = Desk.report("Togo met Benin.");
        assertThat(Desk.READER.read(report).by()).isEqualTo("symbolic");
        assertThat(Desk.READER.with(ENCODER, Method.BOTH).read(report).by())
                .isEqualTo("both-" + ENCODER.version())
                .matches("both-[0-9a-f]{8}");
    }

    @Test
    void who_says_what_is_found() {
        String text = "The grain deal is dead, Sergei Orlov told reporters in Minsk.";
        assertThat(find(text).speeches()).anySatisfy(speech -> {
            assertThat(quote(text, speech.cue())).isEqualTo("told");
            assertThat(speech.speakers()).contains(text.indexOf("Sergei"));
            assertThat(quote(text, speech.content().get(0))).isEqualTo("The grain deal is dead");
        });
    }

    @Test
    void who_does_what_to_whom_is_found() {
        String text = "Gunmen from the Red Hills militia abducted two Ghanaian engineers near Wa on Tuesday.";
        assertThat(find(text).events()).anySatisfy(event -> {
            assertThat(quote(text, event.trigger())).isEqualTo("abducted");
            assertThat(event.type()).isEqualTo("ASSAULT");
            assertThat(event.modality()).isEqualTo(Modality.ACTUAL);
            assertThat(event.actors()).contains(text.indexOf("Gunmen"));
            assertThat(event.recipients()).contains(text.indexOf("two"));
        });
    }

    @Test
    void what_is_only_denied_is_told_as_denied() {
        String text = "Rwanda denied that its soldiers had shelled the camp.";
        assertThat(find(text).events()).anySatisfy(event -> {
            assertThat(quote(text, event.trigger())).isEqualTo("shelled");
            assertThat(event.modality()).isEqualTo(Modality.DENIED);
        });
    }

    @Test
    void a_target_and_a_source_are_told_apart() {
        String sentence = "Peru expelled the ambassador of Chile.";
        Span peru = new Span(0, 4);
        Span chile = new Span(14, 37);
        assertThat(ENCODER.typeBetween(sentence, peru, chile)).isIn("SANCTION", "COERCE");
        assertThat(ENCODER.typeBetween(sentence, null, null)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "…", "12 : 34 — 5,6 %", "\u0001\uFFFD\u200B", "北京 서울 Ελλάς", "\uD83D\uDE00\uD83D\uDE00"})
    void text_with_nothing_to_read_is_read(String text) {
        assertThat(find(text).speeches()).isEmpty();
    }

    @Test
    void a_sentence_of_fifty_thousand_characters_is_read_to_its_end() {
        String text = "the ministers and ".repeat(2_700) + "the army attacked Chad";
        Findings findings = find(text);
        assertThat(findings.events())
                .anySatisfy(event -> assertThat(event.trigger().begin()).isGreaterThan(text.length() - 30));
    }

    @Test
    void every_span_quotes_whole_words_and_every_point_begins_one() {
        String text =
                "Ecuador’s “interim” président — José Díaz — said: «no» 😀 and threatened to sue Peru, Lima said.";
        Findings findings = find(text);
        List<Span> spans = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        for (FoundSpeech speech : findings.speeches()) {
            spans.add(speech.cue());
            spans.addAll(speech.content());
            points.addAll(speech.speakers());
        }
        for (FoundEvent event : findings.events()) {
            spans.add(event.trigger());
            points.addAll(event.actors());
        }
        spans.forEach(span -> points.add(span.begin()));
        assertThat(points).isNotEmpty().allSatisfy(point -> {
            String before = point == 0 ? " " : quote(text, new Span(point - 1, point));
            assertThat(before).doesNotMatch("\\p{L}");
        });
    }

    @Test
    void the_same_report_gives_the_same_findings() {
        String text = "Togo said Benin had agreed to talks. ".repeat(60);
        assertThat(find(text)).isEqualTo(find(text));
    }
}
