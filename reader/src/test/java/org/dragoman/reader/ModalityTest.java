package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.reader.layer.Trigger;
import org.junit.jupiter.api.Test;

/** A finding reads {@code TYPE modality}, for the trigger that is written as a given word. */
class ModalityTest {

    private static List<String> told(String text, String word) {
        Reading reading = Desk.read(text);
        return reading.triggers().stream()
                .filter(trigger -> reading.tree().token(trigger.token()).form().equals(word))
                .map(trigger -> trigger.act().type() + " " + trigger.modality())
                .toList();
    }

    private static String governor(String text, String word) {
        Reading reading = Desk.read(text);
        return reading.triggers().stream()
                .filter(trigger -> reading.tree().token(trigger.token()).form().equals(word))
                .mapToInt(Trigger::governor)
                .mapToObj(token ->
                        token < 0 ? "nothing" : reading.tree().token(token).form())
                .findFirst()
                .orElse("no trigger");
    }

    @Test
    void what_is_told_plainly_happened() {
        assertThat(told("The rebels attacked a convoy.", "attacked")).containsExactly("ASSAULT actual");
        assertThat(governor("The rebels attacked a convoy.", "attacked")).isEqualTo("nothing");
    }

    @Test
    void what_somebody_says_happened_is_actual() {
        assertThat(told("The army said that the rebels had attacked a convoy.", "attacked"))
                .containsExactly("ASSAULT actual");
    }

    @Test
    void will_makes_it_intended() {
        assertThat(told("The army will attack the rebels on Monday.", "attack")).containsExactly("ASSAULT intended");
        assertThat(governor("The army will attack the rebels on Monday.", "attack"))
                .isEqualTo("will");
    }

    @Test
    void a_plan_or_a_wish_makes_it_intended() {
        assertThat(told("The rebels plan to attack the convoy.", "attack")).containsExactly("ASSAULT intended");
        assertThat(governor("The rebels plan to attack the convoy.", "attack")).isEqualTo("plan");
        assertThat(told("The army wants to attack the rebels.", "attack")).containsExactly("ASSAULT intended");
        assertThat(told("Kenya decided to expel two diplomats.", "expel")).containsExactly("SANCTION intended");
        assertThat(told("Kenya tried to expel two diplomats.", "expel")).containsExactly("SANCTION intended");
        assertThat(told("The army prepared for a planned attack on the rebels.", "attack"))
                .containsExactly("ASSAULT intended");
    }

    @Test
    void what_somebody_is_urged_or_has_to_do_is_requested() {
        assertThat(told("The rebels urged the army to attack the convoy.", "attack"))
                .containsExactly("ASSAULT requested");
        assertThat(told("The general ordered the army to attack the rebels.", "attack"))
                .containsExactly("ASSAULT requested");
        assertThat(told("The court must arrest the general.", "arrest")).containsExactly("COERCE requested");
    }

    @Test
    void if_and_unless_make_it_conditional() {
        assertThat(told("If the army attacks the rebels, the talks will end.", "attacks"))
                .containsExactly("ASSAULT conditional");
        assertThat(told("Unless the army attacks the rebels, the town will fall.", "attacks"))
                .containsExactly("ASSAULT conditional");
        assertThat(told("Had the army attacked the rebels, the town would have fallen.", "attacked"))
                .containsExactly("ASSAULT conditional");
    }

    @Test
    void what_depends_on_an_if_is_conditional_as_well() {
        assertThat(told("If the bridge falls, the army will attack the rebels.", "attack"))
                .containsExactly("ASSAULT conditional");
    }

    @Test
    void may_and_could_make_it_hypothetical() {
        assertThat(told("The rebels may attack the convoy.", "attack")).containsExactly("ASSAULT hypothetical");
        assertThat(told("The police may have arrested the general.", "arrested"))
                .containsExactly("COERCE hypothetical");
        assertThat(told("The police could arrest the general.", "arrest")).containsExactly("COERCE hypothetical");
    }

    @Test
    void what_is_feared_or_possible_is_hypothetical() {
        assertThat(told("Villagers fear an attack by the rebels.", "attack")).containsExactly("ASSAULT hypothetical");
        assertThat(told("The army warned of a possible attack by the rebels.", "attack"))
                .containsExactly("ASSAULT hypothetical");
    }

    @Test
    void not_and_never_negate() {
        assertThat(told("The rebels did not attack the convoy.", "attack")).containsExactly("ASSAULT negated");
        assertThat(told("The rebels have never attacked the convoy.", "attacked"))
                .containsExactly("ASSAULT negated");
        assertThat(told("The rebels were not attacked.", "attacked")).containsExactly("ASSAULT negated");
    }

    @Test
    void nobody_and_no_negate() {
        assertThat(told("Nobody attacked the convoy.", "attacked")).containsExactly("ASSAULT negated");
        assertThat(told("There was no attack on the convoy.", "attack")).containsExactly("ASSAULT negated");
    }

    @Test
    void failing_and_preventing_negate() {
        assertThat(told("The police failed to arrest the general.", "arrest")).containsExactly("COERCE negated");
        assertThat(told("The army prevented an attack on the village.", "attack"))
                .containsExactly("ASSAULT negated");
    }

    @Test
    void a_refusal_is_an_act_of_its_own() {
        assertThat(told("The police refused to arrest the general.", "refused")).containsExactly("REJECT actual");
        assertThat(told("The police refused to arrest the general.", "arrest")).isEmpty();
    }

    @Test
    void an_act_of_offering_did_happen() {
        assertThat(told("Kenya offered to host talks between the rebels and Uganda.", "offered"))
                .containsExactly("AGREE actual");
    }

    @Test
    void what_somebody_denies_is_denied() {
        assertThat(told("The army denied that it had attacked the village.", "attacked"))
                .containsExactly("ASSAULT denied");
        assertThat(told("The army denied attacking the village.", "attacking")).containsExactly("ASSAULT denied");
    }

    @Test
    void a_modality_reaches_the_second_of_two_verbs() {
        assertThat(told("The army will storm the town and arrest the general.", "arrest"))
                .containsExactly("COERCE intended");
    }

    @Test
    void what_is_lifted_is_background() {
        assertThat(told("Uganda lifted its blockade of Kenya.", "lifted")).containsExactly("RETREAT actual");
        assertThat(told("Uganda lifted its blockade of Kenya.", "blockade")).containsExactly("COERCE background");
    }
}
