package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A finding reads {@code TYPE: actors -> recipients}, for the trigger that is written as a given word. */
class ParticipantsTest {

    private static List<String> told(String text, String word) {
        Reading reading = Desk.read(text);
        return reading.triggers().stream()
                .filter(trigger -> reading.tree().token(trigger.token()).form().equals(word))
                .map(trigger -> trigger.act().type() + ": " + names(reading, trigger.actors()) + " -> "
                        + names(reading, trigger.recipients()))
                .toList();
    }

    private static String names(Reading reading, List<Integer> mentions) {
        return mentions.isEmpty()
                ? "nobody"
                : mentions.stream()
                        .map(mention -> reading.mentions().get(mention).text())
                        .collect(Collectors.joining(" + "));
    }

    @Test
    void the_subject_acts_upon_the_object() {
        assertThat(told("Russia attacked Georgia.", "attacked")).containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void in_the_passive_the_one_after_by_acts() {
        assertThat(told("Georgia was attacked by Russia.", "attacked")).containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void a_passive_without_by_leaves_the_actor_open() {
        assertThat(told("The general was arrested on Sunday.", "arrested"))
                .containsExactly("COERCE: nobody -> general");
        assertThat(told("The general was arrested by the river.", "arrested"))
                .containsExactly("COERCE: nobody -> general");
    }

    @Test
    void the_owner_of_an_attack_acts() {
        assertThat(told("Russia's attack on Georgia shocked the village.", "attack"))
                .containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void by_after_a_noun_tells_who_acts() {
        assertThat(told("The attack by Russia on Georgia lasted two days.", "attack"))
                .containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void an_adjective_before_an_attack_tells_who_acts() {
        assertThat(told("A Russian attack on Georgia lasted two days.", "attack"))
                .containsExactly("ASSAULT: Russian -> Georgia");
    }

    @Test
    void who_launches_or_carries_out_an_attack_acts() {
        assertThat(told("Russia launched an attack on Georgia.", "attack"))
                .containsExactly("ASSAULT: Russia -> Georgia");
        assertThat(told("The rebels carried out an attack on the convoy.", "attack"))
                .containsExactly("ASSAULT: rebels -> convoy");
        assertThat(told("The attack was carried out by the rebels.", "attack"))
                .containsExactly("ASSAULT: rebels -> nobody");
    }

    @Test
    void of_after_a_noun_tells_who_is_acted_upon() {
        assertThat(told("The arrest of the general by the police lasted an hour.", "arrest"))
                .containsExactly("COERCE: police -> general");
        assertThat(told("The killing of the judge by rebels shocked the town.", "killing"))
                .containsExactly("ASSAULT: rebels -> judge");
    }

    @Test
    void both_of_talks_between_two_take_part() {
        assertThat(told("Talks between Serbia and Kosovo began on Sunday.", "Talks"))
                .containsExactly("CONSULT: Serbia + Kosovo -> nobody");
    }

    @Test
    void both_who_meet_or_clash_take_part() {
        assertThat(told("Serbia and Kosovo met on Sunday.", "met"))
                .containsExactly("CONSULT: Serbia + Kosovo -> nobody");
        assertThat(told("Serbia held talks with Kosovo.", "talks"))
                .containsExactly("CONSULT: Serbia + Kosovo -> nobody");
        assertThat(told("Rebels clashed with soldiers in the town.", "clashed"))
                .containsExactly("ASSAULT: Rebels + soldiers -> nobody");
    }

    @Test
    void actors_joined_by_and_act_together() {
        assertThat(told("Russia and Serbia condemned Georgia.", "condemned"))
                .containsExactly("ACCUSE: Russia + Serbia -> Georgia");
        assertThat(told("The rebels were attacked by the army and the police.", "attacked"))
                .containsExactly("ASSAULT: army + police -> rebels");
    }

    @Test
    void those_acted_upon_are_joined_by_and_too() {
        assertThat(told("Kenya condemned Russia, Serbia and Georgia.", "condemned"))
                .containsExactly("ACCUSE: Kenya -> Russia + Serbia + Georgia");
    }

    @Test
    void a_second_verb_shares_the_subject() {
        assertThat(told("Russia closed the road and attacked Georgia.", "attacked"))
                .containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void in_a_relative_clause_the_noun_before_takes_part() {
        assertThat(told("The rebels who attacked Georgia fled on Sunday.", "attacked"))
                .containsExactly("ASSAULT: rebels -> Georgia");
        assertThat(told("Georgia, which was attacked by Russia, asked for help.", "attacked"))
                .containsExactly("ASSAULT: Russia -> Georgia");
    }

    @Test
    void who_is_urged_to_act_acts() {
        assertThat(told("Kenya urged Russia to attack Georgia.", "attack"))
                .containsExactly("ASSAULT: Russia -> Georgia");
        assertThat(told("Kenya urged Russia to leave Georgia.", "urged")).containsExactly("REQUEST: Kenya -> Russia");
    }

    @Test
    void who_plans_to_act_acts() {
        assertThat(told("The rebels plan to attack Georgia.", "attack")).containsExactly("ASSAULT: rebels -> Georgia");
    }

    @Test
    void a_place_where_something_happens_takes_no_part() {
        assertThat(told("The rebels attacked the police in Nairobi.", "attacked"))
                .containsExactly("ASSAULT: rebels -> police");
    }
}
