package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.reader.layer.Attribution;
import org.junit.jupiter.api.Test;

/** An attribution reads {@code speaker: cue: content (style)}; split content is joined by " … ". */
class AttributionsTest {

    private static List<String> said(String text) {
        Reading reading = Desk.read(text);
        return reading.attributions().stream()
                .map(attribution -> mention(reading, attribution.speaker()) + ": " + attribution.cue() + ": "
                        + content(reading, attribution) + " (" + attribution.style() + ")")
                .toList();
    }

    private static String mention(Reading reading, int id) {
        return id < 0 ? "nobody" : reading.mentions().get(id).text();
    }

    /** What is said, without quotation marks and the marks at its end. */
    private static String content(Reading reading, Attribution attribution) {
        return attribution.content().stream()
                .map(stretch -> reading.tree().span(stretch.first(), stretch.end() - 1))
                .map(span -> reading.document().text().quote(span).replaceAll("\"|[,. \"]+$", ""))
                .collect(Collectors.joining(" … "));
    }

    @Test
    void a_quotation_with_a_cue_on_either_side_is_direct() {
        assertThat(List.of(
                        "\"The border is closed,\" Ine Dahl said.",
                        "\"The border is closed,\" said Ine Dahl.",
                        "Ine Dahl said: \"The border is closed.\""))
                .allSatisfy(text ->
                        assertThat(said(text)).containsExactly("Ine Dahl: said: The border is closed (direct)"));
    }

    @Test
    void a_split_quotation_is_one_saying() {
        assertThat(said("\"The border,\" Ine Dahl said, \"is closed.\""))
                .containsExactly("Ine Dahl: said: The border … is closed (direct)");
    }

    @Test
    void a_quotation_that_goes_on_keeps_its_speaker() {
        assertThat(said("\"The border is closed,\" Ine Dahl said. \"Nobody may pass.\""))
                .containsExactly(
                        "Ine Dahl: said: The border is closed (direct)", "Ine Dahl: said: Nobody may pass (direct)");
    }

    @Test
    void a_quotation_may_go_on_in_the_next_paragraph() {
        assertThat(said("The general said: \"The border is closed.\n\n\"Nobody may pass.\""))
                .containsExactly(
                        "general: said: The border is closed (direct)", "general: said: Nobody may pass (direct)");
    }

    @Test
    void a_clause_is_indirect_with_or_without_that() {
        assertThat(said("Ine Dahl said that the border was closed."))
                .containsExactly("Ine Dahl: said: that the border was closed (indirect)");
        assertThat(said("Ine Dahl said the border was closed."))
                .containsExactly("Ine Dahl: said: the border was closed (indirect)");
    }

    @Test
    void some_words_in_quotation_marks_make_it_mixed() {
        assertThat(said("Ine Dahl said that the border was \"closed to smugglers\"."))
                .containsExactly("Ine Dahl: said: that the border was closed to smugglers (mixed)");
    }

    @Test
    void a_cue_may_follow_what_is_said() {
        assertThat(said("The border was closed on Friday, police said."))
                .containsExactly("police: said: The border was closed on Friday (indirect)");
    }

    @Test
    void according_to_names_a_speaker() {
        assertThat(said("According to the police, two men were arrested."))
                .containsExactly("police: According to: two men were arrested (indirect)");
        assertThat(said("Two men were arrested, according to Ine Dahl."))
                .containsExactly("Ine Dahl: according to: Two men were arrested (indirect)");
    }

    @Test
    void who_is_told_is_the_addressee() {
        Reading reading = Desk.read("Ine Dahl told Reuters that the border was closed.");
        Attribution attribution = reading.attributions().get(0);
        assertThat(mention(reading, attribution.speaker())).isEqualTo("Ine Dahl");
        assertThat(mention(reading, attribution.addressee())).isEqualTo("Reuters");
    }

    @Test
    void a_saying_may_stand_within_another() {
        String text = "Ine Dahl said that the police had claimed that the border was closed.";
        assertThat(said(text))
                .containsExactly(
                        "Ine Dahl: said: that the police had claimed that the border was closed (indirect)",
                        "police: claimed: that the border was closed (indirect)");
        assertThat(Desk.read(text).attributions())
                .extracting(Attribution::within)
                .containsExactly(Attribution.NONE, 0);
    }

    @Test
    void what_is_widely_believed_has_no_speaker() {
        assertThat(said("It is widely believed that the border will open."))
                .containsExactly("nobody: believed: that the border will open (indirect)");
    }

    @Test
    void a_thing_that_means_something_is_no_speaker() {
        assertThat(said("The delay means that the border will stay closed.")).isEmpty();
    }

    @Test
    void a_demand_is_said_too() {
        assertThat(said("Kenya urged Uganda to open the border."))
                .containsExactly("Kenya: urged: to open the border (indirect)");
    }

    @Test
    void a_pronoun_may_speak() {
        assertThat(said("Ine Dahl arrived on Sunday. \"The border is closed,\" she said."))
                .containsExactly("she: said: The border is closed (direct)");
    }

    @Test
    void a_word_in_quotation_marks_is_no_saying() {
        assertThat(said("The so-called \"peace road\" was closed on Friday.")).isEmpty();
    }

    @Test
    void two_speakers_of_one_sentence_keep_their_own_words() {
        assertThat(said("Ine Dahl said the border was open, but Peter Lund said the road was closed."))
                .containsExactly(
                        "Ine Dahl: said: the border was open (indirect)",
                        "Peter Lund: said: the road was closed (indirect)");
    }

    @Test
    void a_denial_tells_that_it_is_one() {
        assertThat(Desk.read("The army denied that it had shelled the village.").attributions())
                .extracting(attribution -> attribution.kind().name())
                .containsExactly("DENY");
    }
}
