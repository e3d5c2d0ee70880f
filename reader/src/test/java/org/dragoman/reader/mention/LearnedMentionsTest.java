package org.dragoman.reader.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dragoman.model.Span;
import org.dragoman.reader.Desk;
import org.dragoman.reader.Reading;
import org.dragoman.reader.encoder.Findings;
import org.dragoman.reader.encoder.Findings.FoundMention;
import org.dragoman.reader.encoder.Findings.FoundName;
import org.dragoman.reader.layer.Mention;
import org.junit.jupiter.api.Test;

class LearnedMentionsTest {

    private static Span span(String text, String words) {
        int begin = text.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static FoundMention described(String text, String words, String type, double confidence) {
        return new FoundMention(span(text, words), type, List.of(), confidence);
    }

    private static Mentions.Named named(String text, List<FoundMention> mentions, List<FoundName> names) {
        Reading reading = Desk.read(text);
        Findings findings = new Findings(List.of(), List.of(), List.of(), mentions, names, Map.of());
        return Mentions.find(
                reading.document(),
                reading.tree(),
                reading.sentences(),
                reading.quotations(),
                Desk.KNOWLEDGE,
                findings);
    }

    private static List<String> told(Mentions.Named named) {
        return named.mentions().stream()
                .map(mention -> mention.text() + " "
                        + named.entities().get(mention.entity()).kind())
                .toList();
    }

    private static String pronoun(String text, List<FoundMention> found) {
        Mentions.Named named = named(text, found, List.of());
        return named.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.PRONOUN)
                .map(mention -> named.entities().get(mention.entity()).name())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void somebody_whom_no_role_tells_is_a_mention() {
        String text = "Mali freed two glaziers.";
        assertThat(told(named(text, List.of(), List.of()))).containsExactly("Mali STATE");
        assertThat(told(named(text, List.of(described(text, "two glaziers", "people", 0.9)), List.of())))
                .containsExactly("Mali STATE", "two glaziers BODY");
    }

    @Test
    void what_the_encoder_is_unsure_of_or_cannot_act_is_none() {
        String text = "Mali freed two glaziers on a bridge.";
        List<FoundMention> found =
                List.of(described(text, "two glaziers", "people", 0.4), described(text, "bridge", "place", 0.9));
        assertThat(told(named(text, found, List.of()))).containsExactly("Mali STATE");
    }

    @Test
    void the_words_of_another_mention_stay_its_own() {
        String text = "Malian glaziers fled.";
        assertThat(told(named(text, List.of(described(text, "Malian glaziers", "people", 0.9)), List.of())))
                .containsExactly("Malian STATE", "glaziers BODY");
    }

    @Test
    void an_unknown_name_gets_the_sort_that_the_encoder_tells_if_it_can_act() {
        String text = "The talks moved to Zorbaq.";
        assertThat(told(named(text, List.of(), List.of(new FoundName(span(text, "Zorbaq"), "place", 0.9)))))
                .containsExactly("Zorbaq UNKNOWN");
        assertThat(told(named(text, List.of(), List.of()))).containsExactly("Zorbaq UNKNOWN");
        assertThat(told(named(text, List.of(), List.of(new FoundName(span(text, "Zorbaq"), "organisation", 0.9)))))
                .containsExactly("Zorbaq ORGANISATION");
    }

    @Test
    void a_pronoun_means_whom_the_encoder_takes_it_to_mean() {
        String text = "Mali thanked Chad. It sent troops.";
        FoundMention it = new FoundMention(span(text, "It"), "state", List.of(text.indexOf("Chad")), 0.9);
        assertThat(pronoun(text, List.of())).isEqualTo("Mali");
        assertThat(pronoun(text, List.of(it, described(text, "Chad", "state", 0.9))))
                .isEqualTo("Chad");
    }

    @Test
    void a_pronoun_does_not_mean_somebody_of_another_gender() {
        String text = "Mali thanked Theresa May. He sent troops.";
        FoundMention he = new FoundMention(span(text, "He"), "per", List.of(text.indexOf("Theresa")), 0.9);
        assertThat(pronoun(text, List.of(he))).isNotEqualTo("Theresa May");
    }
}
