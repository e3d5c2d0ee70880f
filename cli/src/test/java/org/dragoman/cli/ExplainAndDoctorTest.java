package org.dragoman.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExplainAndDoctorTest {

    private static final String REPORT = Repository.example("two-oaths-in-bissau.txt");

    @Test
    void words_are_explained_in_the_sentence_that_holds_them() {
        Called called = Called.with("explain", REPORT, "recognised Mané");
        assertThat(called.code()).isZero();
        assertThat(called.out())
                .startsWith("Sentence 6 944:1014\n")
                .contains("Words", "Names", "Attributions", "Records", "ECOWAS");
    }

    @Test
    void characters_are_explained_in_the_sentence_that_holds_them() {
        assertThat(Called.with("explain", REPORT, "950:960").out()).startsWith("Sentence 6 944:1014\n");
    }

    @Test
    void without_a_span_every_sentence_is_told_in_brief() {
        Called called = Called.with("explain", REPORT);
        assertThat(called.out()).contains("Sentence 0 ", "Sentence 6 ", "No event: no word here is a trigger");
    }

    @Test
    void a_span_outside_of_the_text_is_a_fault() {
        assertThat(Called.with("explain", REPORT, "100000:100001").err()).contains("DRAGOMAN-302");
        Called called = Called.with("explain", REPORT, "words that stand nowhere");
        assertThat(called.code()).isEqualTo(1);
        assertThat(called.err()).contains("DRAGOMAN-302", "\"words that stand nowhere\"");
    }

    @Test
    void one_report_of_several_can_be_asked_for() {
        String several = Repository.example("two-reports.jsonl");
        String both = Called.with("explain", several).out();
        String one =
                Called.with("explain", several, "--report", "helmand-sluices").out();
        assertThat(both).startsWith(one).isNotEqualTo(one);
        assertThat(Called.with("explain", several, "--report", "no-such").code())
                .isEqualTo(1);
    }

    @Test
    void the_doctor_finds_all_well() {
        Called called = Called.with("doctor");
        assertThat(called.lines()).filteredOn(line -> !line.startsWith("ok ")).isEmpty();
        assertThat(called.code()).isZero();
        assertThat(called.out()).contains("tables, version", "syntax model", "two sentences");
    }
}
