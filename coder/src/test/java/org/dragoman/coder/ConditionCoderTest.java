package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Condition;
import org.junit.jupiter.api.Test;

class ConditionCoderTest {

    private static List<String> conditions(String text) {
        return Coded.claims(text, Condition.class).stream()
                .map(condition -> condition.holder().name() + ": " + condition.act() + " | " + condition.requirement())
                .toList();
    }

    @Test
    void what_somebody_will_do_depends_on_a_clause() {
        assertThat(conditions("Norway said it would send observers if both sides agreed."))
                .containsExactly("Norway: it would send observers | both sides agreed");
    }

    @Test
    void a_clause_before_the_act_is_a_requirement_too() {
        assertThat(conditions("If the siege is lifted, Egypt will open the crossing."))
                .containsExactly("Egypt: Egypt will open the crossing | the siege is lifted");
    }

    @Test
    void the_words_if_and_when_are_no_part_of_the_requirement() {
        assertThat(conditions("Oman will host the meeting if and when the parties want it."))
                .containsExactly("Oman: Oman will host the meeting | the parties want it");
    }

    @Test
    void unless_turns_the_requirement_round_and_stays_with_it() {
        assertThat(conditions("France will recall its ambassador unless the reporters are freed."))
                .containsExactly("France: France will recall its ambassador | unless the reporters are freed");
    }

    @Test
    void readiness_belongs_to_the_act() {
        assertThat(conditions("Libya said it was willing to mediate if Manila made a request."))
                .containsExactly("Libya: it was willing to mediate | Manila made a request");
    }

    @Test
    void a_speaker_may_stand_between_the_act_and_its_condition() {
        assertThat(conditions("Mali would come, an envoy said, if the border was opened."))
                .singleElement()
                .asString()
                .endsWith(": Mali would come | the border was opened");
    }

    @Test
    void what_can_no_longer_be_met_is_no_condition() {
        assertThat(conditions("If Peru had asked, Chile would have helped.")).isEmpty();
    }

    @Test
    void a_question_whether_is_no_condition() {
        assertThat(conditions("Reporters asked the minister if Kenya had sent troops."))
                .isEmpty();
    }

    @Test
    void once_sets_a_condition_on_what_is_to_come_only() {
        assertThat(conditions("Ghana would return to the talks once the prisoners were freed."))
                .hasSize(1);
        assertThat(conditions("Ghana returned to the talks once the prisoners were freed."))
                .isEmpty();
    }
}
