package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Mediation;
import org.junit.jupiter.api.Test;

class MediationCoderTest {

    private static List<String> steps(String text) {
        return Coded.claims(text, Mediation.class).stream()
                .map(step -> step.act() + ": " + step.thirdParty().name() + " | " + Coded.names(step.parties()))
                .toList();
    }

    @Test
    void an_offer_to_mediate() {
        assertThat(steps("Norway offered to mediate between Sudan and Chad."))
                .containsExactly("offer: Norway | Sudan, Chad");
    }

    @Test
    void a_relative_clause_does_not_hide_who_offers() {
        assertThat(
                        steps(
                                "Russia, which has bases in both republics, offered to mediate between Kyrgyzstan and Tajikistan."))
                .containsExactly("offer: Russia | Kyrgyzstan, Tajikistan");
    }

    @Test
    void what_is_only_offered_is_no_second_step() {
        assertThat(steps("Qatar is ready to host talks between Sudan and Chad."))
                .containsExactly("offer: Qatar | Sudan, Chad");
    }

    @Test
    void an_offer_accepted_is_accepted_from_whoever_made_it() {
        assertThat(steps("Senegal offered to mediate between Mali and Niger. Mali accepted the offer."))
                .containsExactly("offer: Senegal | Mali, Niger", "accept: Senegal | Mali");
    }

    @Test
    void an_offer_turned_down_is_turned_down_to_whoever_made_it() {
        assertThat(steps("Senegal offered to mediate between Mali and Niger. Niger rejected the offer."))
                .containsExactly("offer: Senegal | Mali, Niger", "refuse: Senegal | Niger");
    }

    @Test
    void talks_with_both_sides_are_a_contact() {
        assertThat(steps("Iran and Iraq broke off relations. Algeria held talks with both sides."))
                .contains("contact: Algeria | Iran, Iraq");
    }

    @Test
    void what_is_denied_or_supposed_is_no_step() {
        assertThat(steps("Norway denied that it had offered to mediate between Sudan and Chad."))
                .isEmpty();
    }

    @Test
    void a_condition_belongs_to_the_step_that_it_is_set_on() {
        String report = "Oman offered to mediate between Mali and Niger. "
                + "Mali accepted the offer, and Niger would join if the border was opened.";
        assertThat(Coded.claims(report, Mediation.class))
                .allMatch(step -> step.conditions().isEmpty());
        assertThat(Coded.claims(
                        "Oman is ready to mediate between Mali and Niger if the parties want it.", Mediation.class))
                .singleElement()
                .satisfies(step -> assertThat(step.conditions()).containsExactly("the parties want it"));
    }
}
