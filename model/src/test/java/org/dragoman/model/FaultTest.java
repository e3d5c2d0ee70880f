package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest {

    @Test
    void no_two_faults_share_a_number() {
        Set<Integer> numbers = Stream.of(Fault.values()).map(Fault::number).collect(Collectors.toSet());
        assertThat(numbers).hasSameSizeAs(Fault.values());
    }

    /** More details than any fault has gaps: what has no gap is left out. */
    @ParameterizedTest
    @EnumSource(Fault.class)
    void the_message_gives_number_cause_and_remedy(Fault fault) {
        FaultException told = fault.with("first", "second", "third", "fourth");
        assertThat(told.fault()).isSameAs(fault);
        assertThat(told.reason()).doesNotContain("%").isNotBlank();
        assertThat(told).hasMessage("DRAGOMAN-" + fault.number() + ": " + told.reason() + " " + fault.remedy());
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_remedy_is_a_sentence(Fault fault) {
        assertThat(fault.remedy()).matches("(?s)[A-Z].*\\.");
        assertThat(fault.number()).isBetween(101, 699);
    }

    @Test
    void the_details_fill_the_gaps_in_order() {
        assertThat(Fault.TABLE.with("actors/states.tsv", 12, "the id oslo is used twice"))
                .hasMessageStartingWith("DRAGOMAN-201: actors/states.tsv, line 12: the id oslo is used twice. ");
    }

    @Test
    void a_detail_with_a_percent_sign_is_told_as_it_is() {
        assertThat(Fault.FILE_MISSING.with("100%.txt").reason()).isEqualTo("There is no file or folder 100%.txt.");
    }
}
