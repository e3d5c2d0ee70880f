package org.dragoman.reader.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Span;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundSpeech;
import org.dragoman.reader.layer.Attribution;
import org.junit.jupiter.api.Test;

class LearnedSpeechTest {

    private static final double SURE = 0.9;
    private static final double UNSURE = 0.4;
    private static final double DOUBTED = 0.2;

    private static Span span(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static FoundSpeech found(String text, String speaker, String cue, String content, double confidence) {
        return new FoundSpeech(
                span(text, cue),
                speaker.isEmpty() ? List.of() : List.of(text.indexOf(speaker)),
                List.of(),
                List.of(span(text, content)),
                confidence);
    }

    private static List<String> told(String text, boolean byRule, FoundSpeech... found) {
        Reading reading = Desk.read(text);
        Findings findings = new Findings(List.of(), List.of(found), List.of(), List.of(), List.of(), Map.of());
        return Attributions.find(
                        reading.tree(),
                        reading.sentences(),
                        reading.quotations(),
                        reading.mentions(),
                        Desk.KNOWLEDGE.words(),
                        byRule,
                        findings)
                .stream()
                .map(attribution -> speaker(reading, attribution) + " " + attribution.cue() + ": "
                        + reading.tree()
                                .words(
                                        attribution.content().get(0).first(),
                                        attribution.content().get(0).end()))
                .toList();
    }

    private static String speaker(Reading reading, Attribution attribution) {
        return attribution.speaker() == Attribution.NONE
                ? "nobody"
                : reading.mentions().get(attribution.speaker()).text();
    }

    @Test
    void what_only_the_encoder_finds_is_taken_if_it_knows_who_speaks() {
        String text = "Mali bristled that Chad had lied.";
        assertThat(told(text, true, found(text, "Mali", "bristled", "Chad had lied", UNSURE)))
                .containsExactly("Mali bristled: Chad had lied");
        assertThat(told(text, true, found(text, "", "bristled", "Chad had lied", UNSURE)))
                .isEmpty();
        assertThat(told(text, true, found(text, "Mali", "bristled", "Chad had lied", DOUBTED)))
                .isEmpty();
    }

    @Test
    void at_the_same_cue_a_sure_encoder_goes_before_the_rules() {
        String text = "Mali said Chad had lied to Togo.";
        assertThat(told(text, true, found(text, "Mali", "said", "Chad had lied", SURE)))
                .containsExactly("Mali said: Chad had lied");
        assertThat(told(text, true, found(text, "Mali", "said", "Chad had lied", UNSURE)))
                .containsExactly("Mali said: Chad had lied to Togo");
    }

    @Test
    void the_speaker_that_the_encoder_lacks_comes_from_the_rules() {
        String text = "Mali said Chad had lied.";
        assertThat(told(text, true, found(text, "", "said", "Chad had lied", SURE)))
                .containsExactly("Mali said: Chad had lied");
    }

    @Test
    void what_only_the_rules_find_is_kept_if_it_is_a_quotation() {
        assertThat(told("Mali said Chad had lied.", true)).isEmpty();
        assertThat(told("“Chad has lied,” Mali said.", true)).containsExactly("Mali said: Chad has lied");
    }

    @Test
    void alone_the_encoder_counts_with_all_that_it_finds() {
        String text = "Mali said Chad had lied.";
        assertThat(told(text, false, found(text, "", "said", "Chad had lied", DOUBTED)))
                .containsExactly("nobody said: Chad had lied");
    }
}
