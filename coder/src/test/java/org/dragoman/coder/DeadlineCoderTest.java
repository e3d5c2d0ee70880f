package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Deadline;
import org.junit.jupiter.api.Test;

class DeadlineCoderTest {

    private static List<String> deadlines(String text) {
        return Coded.claims(text, Deadline.class).stream()
                .map(deadline -> deadline.imposer().name() + " > " + Coded.names(deadline.targets()) + ": "
                        + deadline.duration() + ", " + deadline.due() + ", " + deadline.response())
                .toList();
    }

    @Test
    void so_many_days_to_do_something() {
        assertThat(deadlines("France gave Mali ten days to release the hostages."))
                .containsExactly("France > Mali: P10D, 2020-06-11, none");
    }

    @Test
    void hours_are_hours() {
        assertThat(deadlines("Turkey gave Syria 48 hours to withdraw its troops."))
                .singleElement()
                .asString()
                .startsWith("Turkey > Syria: PT48H");
    }

    @Test
    void a_day_by_which() {
        assertThat(deadlines("Kenya gave Somalia until 15 June to reopen the border."))
                .containsExactly("Kenya > Somalia: null, 2020-06-15, none");
    }

    @Test
    void a_refusal_right_behind_it_is_the_answer() {
        assertThat(deadlines("France gave Mali ten days to release the hostages. Mali rejected the ultimatum."))
                .singleElement()
                .asString()
                .endsWith("refused");
    }

    @Test
    void days_that_nobody_sets_are_no_deadline() {
        assertThat(deadlines("Fighting in Mali lasted ten days.")).isEmpty();
    }
}
