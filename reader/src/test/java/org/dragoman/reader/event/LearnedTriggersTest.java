package org.dragoman.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Modality;
import org.dragoman.model.Span;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundEvent;
import org.dragoman.reader.layer.Trigger;
import org.junit.jupiter.api.Test;

class LearnedTriggersTest {

    private static final String TEXT = "The rebels attacked Kenya. Mali outfoxed Chad.";

    private static List<String> merged(boolean alone, double confidence, String type, String word) {
        Reading reading = Desk.read(TEXT);
        int begin = TEXT.indexOf(word);
        FoundEvent found = new FoundEvent(
                new Span(begin, begin + word.length()),
                type,
                null,
                Modality.ACTUAL,
                null,
                List.of(TEXT.indexOf("Mali")),
                List.of(TEXT.indexOf("Chad")),
                List.of(),
                List.of(),
                confidence);
        List<Trigger> triggers = new LearnedTriggers(
                        reading.tree(),
                        reading.mentions(),
                        reading.attributions(),
                        Desk.KNOWLEDGE.codebook(),
                        new Findings(List.of(found), List.of(), List.of(), List.of(), List.of(), Map.of()))
                .merge(alone ? List.of() : reading.triggers(), alone);
        return triggers.stream()
                .map(t -> t.id() + " " + reading.tree().token(t.token()).form() + " "
                        + t.act().type() + " " + named(reading, t.actors()) + " > " + named(reading, t.recipients()))
                .toList();
    }

    private static String named(Reading reading, List<Integer> mentions) {
        return String.join(
                ",",
                mentions.stream().map(id -> reading.mentions().get(id).text()).toList());
    }

    @Test
    void what_only_the_encoder_finds_is_added_where_it_is_sure() {
        assertThat(merged(false, 0.9, "REJECT", "outfoxed"))
                .containsExactly("0 attacked ASSAULT rebels > Kenya", "1 outfoxed REJECT Mali > Chad");
    }

    @Test
    void what_it_is_not_sure_of_is_left_out_beside_patterns_and_kept_alone() {
        assertThat(merged(false, 0.3, "REJECT", "outfoxed")).containsExactly("0 attacked ASSAULT rebels > Kenya");
        assertThat(merged(true, 0.3, "REJECT", "outfoxed")).containsExactly("0 outfoxed REJECT Mali > Chad");
    }

    @Test
    void where_a_pattern_names_both_sides_they_stay() {
        assertThat(merged(false, 0.9, "ASSAULT", "attacked")).containsExactly("0 attacked ASSAULT rebels > Kenya");
    }

    @Test
    void where_the_two_differ_on_the_type_the_pattern_counts() {
        assertThat(merged(false, 0.9, "PROTEST", "attacked")).containsExactly("0 attacked ASSAULT rebels > Kenya");
    }

    private static List<String> told(String text, Map<Integer, Double> chances, FoundEvent... found) {
        Reading reading = Desk.read(text);
        Findings findings = new Findings(List.of(found), List.of(), List.of(), List.of(), List.of(), chances);
        return new LearnedTriggers(
                        reading.tree(), reading.mentions(), reading.attributions(), Desk.KNOWLEDGE.codebook(), findings)
                .merge(reading.triggers(), false).stream()
                        .map(t -> reading.tree().token(t.token()).form() + " "
                                + t.act().type() + " " + t.modality())
                        .toList();
    }

    private static FoundEvent found(String text, String word, String type, Modality modality) {
        Span span = new Span(text.indexOf(word), text.indexOf(word) + word.length());
        return new FoundEvent(span, type, null, modality, null, List.of(0), List.of(), List.of(), List.of(), 0.9);
    }

    @Test
    void the_encoder_tells_whether_what_a_pattern_finds_was_done() {
        String text = "The rebels attacked Kenya.";
        assertThat(told(text, Map.of(), found(text, "attacked", "ASSAULT", Modality.DENIED)))
                .containsExactly("attacked ASSAULT denied");
    }

    @Test
    void a_pattern_and_the_encoder_in_words_that_hang_on_each_other_tell_one_act() {
        String text = "Mali gave Chad money.";
        assertThat(told(text, Map.of())).containsExactly("money AID actual");
        assertThat(told(text, Map.of(), found(text, "gave", "AID", Modality.ACTUAL)))
                .containsExactly("money AID actual");
    }

    @Test
    void a_modal_verb_promises_only_where_the_encoder_takes_it_for_an_act() {
        String text = "Mali will release Chad's soldiers.";
        assertThat(told(text, Map.of())).containsExactly("release RETREAT intended");
        assertThat(told(text, Map.of(text.indexOf("will"), 0.5)))
                .containsExactly("will AGREE actual", "release RETREAT intended");
    }
}
