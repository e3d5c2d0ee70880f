package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.dragoman.reader.layer.Entity;
import org.junit.jupiter.api.Test;

/** A chain is the words of all mentions of one somebody, in the order of the text; who is mentioned once has none. */
class CoreferenceTest {

    private static List<String> chains(String text) {
        Reading reading = Desk.read(text);
        return reading.entities().stream()
                .filter(entity -> entity.mentions().size() > 1)
                .map(entity -> words(reading, entity))
                .toList();
    }

    private static String words(Reading reading, Entity entity) {
        return entity.mentions().stream()
                .map(mention -> reading.mentions().get(mention).text())
                .collect(Collectors.joining(", "));
    }

    /** Who stands together for some words: {@code Iran + Iraq}. */
    private static String members(String text, String words) {
        Reading reading = Desk.read(text);
        return reading.mentions().stream()
                .filter(mention -> mention.text().equals(words))
                .flatMap(mention -> reading.entityOf(mention).members().stream())
                .map(member -> reading.entities().get(member).name())
                .collect(Collectors.joining(" + "));
    }

    @Test
    void a_surname_after_a_full_name_is_the_same_person() {
        assertThat(chains("Ine Dahl arrived on Sunday. Dahl brought a letter.")).containsExactly("Ine Dahl, Dahl");
        assertThat(chains("Ine Dahl arrived on Sunday. Mrs Dahl brought a letter."))
                .containsExactly("Ine Dahl, Mrs Dahl");
    }

    @Test
    void a_different_given_name_is_a_different_person() {
        assertThat(chains("Ine Dahl arrived on Sunday. Jonas Dahl stayed at home."))
                .isEmpty();
    }

    @Test
    void she_is_the_woman_and_he_the_man() {
        assertThat(chains("Anna Brekke met the governor. She thanked him."))
                .containsExactly("Anna Brekke, She", "governor, him");
    }

    @Test
    void he_is_not_the_woman_named_last() {
        assertThat(chains("Peter Lund met Anna Brekke. He left early.")).containsExactly("Peter Lund, He");
        assertThat(chains("Anna Brekke met Peter Lund. She left early.")).containsExactly("Anna Brekke, She");
    }

    @Test
    void it_is_the_state_and_not_the_person() {
        assertThat(chains("Kenya thanked Peter Lund. It will send food.")).containsExactly("Kenya, It");
    }

    @Test
    void they_are_the_many() {
        assertThat(chains("The rebels met Peter Lund. They demanded money.")).containsExactly("rebels, They");
    }

    @Test
    void his_and_its_are_those_who_act() {
        assertThat(chains("Peter Lund sold his house.")).containsExactly("Peter Lund, his");
        assertThat(chains("Kenya recalled its ambassador.")).containsExactly("Kenya, its");
    }

    @Test
    void a_role_points_back_to_the_one_who_has_it() {
        assertThat(chains("Foreign Minister Ine Dahl arrived on Sunday. The minister brought a letter."))
                .containsExactly("Foreign Minister Ine Dahl, minister");
        assertThat(chains("Foreign Minister Ine Dahl arrived on Sunday. The general brought a letter."))
                .isEmpty();
    }

    @Test
    void an_apposition_is_the_same_person() {
        assertThat(chains("Ine Dahl, the foreign minister, arrived on Sunday."))
                .containsExactly("Ine Dahl, foreign minister");
        assertThat(chains("The foreign minister, Ine Dahl, arrived on Sunday. She brought a letter."))
                .containsExactly("foreign minister, Ine Dahl, She");
    }

    @Test
    void a_role_named_twice_is_one_and_of_two_states_two() {
        assertThat(chains("The rebels took the bridge. The rebels burned it.")).containsExactly("rebels, rebels");
        assertThat(chains("The Kenyan army crossed the river. The Ugandan army stayed at home."))
                .isEmpty();
    }

    @Test
    void a_state_and_its_capital_are_one() {
        assertThat(chains("Russia recalled its envoy. Moscow gave no reason.")).containsExactly("Russia, its, Moscow");
    }

    @Test
    void both_sides_are_the_two_named_before() {
        assertThat(members("Iran and Iraq signed a truce. Both sides will withdraw.", "sides"))
                .isEqualTo("Iran + Iraq");
    }

    @Test
    void the_two_countries_are_the_two_states_named_before() {
        assertThat(members("Kenya and Uganda signed a treaty. The two countries will trade.", "countries"))
                .isEqualTo("Kenya + Uganda");
    }

    @Test
    void both_sides_of_three_are_left_open() {
        assertThat(members("Iran, Iraq and Syria signed a truce. Both sides will withdraw.", "sides"))
                .isEmpty();
    }

    @Test
    void the_group_and_the_country_are_those_named_before() {
        assertThat(chains("The Norland Liberation Front freed a driver. The group demanded money."))
                .containsExactly("Norland Liberation Front, group");
        assertThat(chains("Kenya closed the border. The country has few soldiers."))
                .containsExactly("Kenya, country");
    }

    @Test
    void an_acronym_is_the_organisation_whose_letters_it_has() {
        assertThat(chains("The Norland Farmers Union called a strike. The NFU has 900 members."))
                .containsExactly("Norland Farmers Union, NFU");
    }
}
