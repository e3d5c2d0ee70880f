package org.dragoman.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.ledger.review.Desk.ANA;
import static org.dragoman.ledger.review.Desk.BEN;
import static org.dragoman.ledger.review.Desk.settings;

import java.util.List;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Event;
import org.dragoman.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of decisions when reports are coded anew or come again. */
class RecodingTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final String DAY = "2024-03-05";

    private static Desk desk(Location location) {
        Desk desk = new Desk(location);
        desk.add(Desk.report("The Daily", DAY, "first"));
        return desk;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_correction_survives_a_newer_coder_that_says_the_same(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.correct(ANA, desk.id("met"), settings("type=ASSAULT"));
            desk.reviews.reject(ANA, desk.id("backs"));
            desk.add(Desk.report("The Daily", DAY, "second"));
            assertThat(desk.codes()).containsExactly("ASSAULT", "indirect", "THREATEN");
            assertThat(desk.reviewed().get(0).claim().anchor().coder()).isEqualTo("second");
            assertThat(desk.states()).containsExactly(State.APPLIES, State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_claim_that_a_newer_coder_changed_needs_a_look_and_nothing_is_applied_meanwhile(Location location) {
        try (Desk desk = desk(location)) {
            String id = desk.id("met");
            Decision correction = desk.reviews.correct(ANA, id, settings("type=ASSAULT"));
            desk.add(Desk.start("The Daily", DAY, "second", "COERCE"));
            assertThat(desk.codes()).contains("COERCE").doesNotContain("ASSAULT");
            Standing standing = desk.reviews.decisions(null).get(0);
            assertThat(standing.state()).isEqualTo(State.NEEDS_A_LOOK);
            assertThat(standing.saw()).contains("\"type\":\"CONSULT\"");
            assertThat(standing.about()).contains("type=ASSAULT");
            assertThat(standing.now())
                    .extracting(entry -> entry.facets().code())
                    .containsExactly("COERCE");
            assertThat(desk.reviews.undecided(Selection.ALL.kinds("event"), 9))
                    .extracting(Entry::id)
                    .contains(id);
            assertThat(Desk.codes(
                            desk.reviews.reviewed(correction.recorded()), Selection.ALL.knownAt(correction.recorded())))
                    .contains("ASSAULT");
            desk.reviews.correct(BEN, id, settings("type=PROTEST"));
            assertThat(desk.codes()).contains("PROTEST");
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.APPLIES);
            desk.add(Desk.report("The Daily", DAY, "third"));
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.NEEDS_A_LOOK);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_claim_that_a_newer_coder_lost_needs_a_look_and_may_be_added_by_hand(Location location) {
        try (Desk desk = desk(location)) {
            String id = desk.id("met");
            desk.reviews.correct(ANA, id, settings("type=ASSAULT"));
            desk.reviews.mergeEvents(ANA, List.of(id, desk.id("fire")));
            desk.add(Desk.withoutMeeting("The Daily", DAY, "second"));
            assertThat(desk.codes()).containsExactly("supports");
            assertThat(desk.states()).containsExactly(State.NEEDS_A_LOOK, State.NEEDS_A_LOOK);
            assertThat(desk.reviews.decisions(null).get(0).now()).isEmpty();
            assertThat(desk.reviews.reviewed(null).identities()).isEqualTo(Entries.Identities.NONE);
            String report = desk.store.reports(Reports.ALL).get(0).document().id();
            desk.reviews.add(BEN, report, new Span(7, 10), "{\"kind\":\"event\",\"type\":\"ASSAULT\"}", List.of());
            assertThat(desk.reviewed().get(0).id()).isEqualTo(id);
            assertThat(desk.states().get(0)).isEqualTo(State.SUPERSEDED);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_correction_that_the_newer_coder_makes_itself_is_settled(Location location) {
        try (Desk desk = desk(location)) {
            String id = desk.id("met");
            desk.reviews.correct(ANA, id, settings("type=COERCE", "act=coerce", "cameo=040", "quad=1", "goldstein=1"));
            desk.add(Desk.start("The Daily", DAY, "second", "COERCE"));
            assertThat(desk.codes()).contains("COERCE");
            assertThat(desk.states()).containsExactly(State.SETTLED);
            Event event = (Event) desk.reviewed().get(0).claim();
            assertThat(event.anchor().evidence()).hasSize(1);
            desk.add(Desk.report("The Daily", DAY, "third"));
            assertThat(desk.states()).containsExactly(State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_added_claim_that_the_newer_coder_finds_is_settled_and_told_once(Location location) {
        try (Desk desk = new Desk(location)) {
            desk.add(Desk.withoutMeeting("The Daily", DAY, "first"));
            String report = desk.store.reports(Reports.ALL).get(0).document().id();
            desk.reviews.add(
                    ANA,
                    report,
                    new Span(7, 10),
                    "{\"kind\":\"event\",\"type\":\"CONSULT\",\"act\":\"consult\",\"cameo\":\"040\",\"quad\":1,"
                            + "\"goldstein\":1,\"sentence\":[0,"
                            + desk.store.reports(Reports.ALL).get(0).document().length()
                            + "],\"actors\":[{\"name\":\"Norway\",\"id\":\"norway\",\"code\":\"NOR\",\"sectors\":[\"GOV\"]}],"
                            + "\"recipients\":[{\"name\":\"Velmar\"}],\"date\":{\"value\":\"2024-03-05\"}}",
                    List.of());
            assertThat(desk.codes()).containsExactly("CONSULT", "supports");
            desk.add(Desk.report("The Daily", DAY, "second"));
            assertThat(desk.codes()).containsExactly("CONSULT", "supports", "indirect", "THREATEN");
            assertThat(desk.states()).containsExactly(State.SETTLED);
            desk.add(Desk.start("The Daily", DAY, "third", "COERCE"));
            assertThat(desk.codes()).containsExactly("COERCE", "supports", "indirect", "THREATEN");
            assertThat(desk.states()).containsExactly(State.NEEDS_A_LOOK);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_decision_holds_in_every_report_with_the_text_also_in_one_that_comes_later(Location location) {
        try (Desk desk = desk(location)) {
            desk.add(Desk.report("The Echo", "2024-03-06", "first"));
            desk.reviews.correct(ANA, desk.id("met"), settings("type=ASSAULT"));
            desk.reviews.reject(ANA, desk.id("fire"));
            List<Entry> both = desk.reviewed();
            assertThat(both)
                    .extracting(entry -> entry.facets().code())
                    .containsExactly("ASSAULT", "supports", "indirect", "ASSAULT", "supports", "indirect");
            assertThat(both.get(3).valid().from()).hasToString("2024-03-06");
            assertThat(both.get(3).claim().anchor().document())
                    .isNotEqualTo(both.get(0).claim().anchor().document());
            desk.add(Desk.report("The Herald", DAY, "first"));
            assertThat(desk.codes()).hasSize(9).filteredOn("ASSAULT"::equals).hasSize(3);
            assertThat(desk.states()).containsExactly(State.APPLIES, State.APPLIES);
            desk.add(Desk.report("The Herald", DAY, "first"));
            assertThat(desk.states()).containsExactly(State.APPLIES, State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void where_a_later_copy_is_coded_otherwise_only_that_one_needs_a_look(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.reject(ANA, desk.id("met"));
            desk.add(Desk.report("The Echo", "2024-03-09", "first"));
            assertThat(desk.codes()).filteredOn("CONSULT"::equals).hasSize(1);
            assertThat(desk.states()).containsExactly(State.NEEDS_A_LOOK);
            desk.reviews.reject(ANA, desk.id("met"));
            assertThat(desk.codes()).doesNotContain("CONSULT");
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_added_claim_stands_in_every_report_with_the_text(Location location) {
        try (Desk desk = desk(location)) {
            String report = desk.store.reports(Reports.ALL).get(0).document().id();
            desk.reviews.add(ANA, report, new Span(0, 6), "{\"kind\":\"event\",\"type\":\"AID\"}", List.of());
            desk.add(Desk.report("The Echo", "2024-03-06", "first"));
            assertThat(desk.reviewed().stream()
                            .filter(entry -> entry.facets().code().equals("AID"))
                            .map(entry -> String.valueOf(entry.valid().from())))
                    .containsExactly("2024-03-05", "2024-03-06");
        }
    }
}
