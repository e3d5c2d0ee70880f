package org.dragoman.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.ledger.review.Desk.ANA;
import static org.dragoman.ledger.review.Desk.BEN;
import static org.dragoman.ledger.review.Desk.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Selection.Order;
import org.dragoman.model.Event;
import org.dragoman.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each action does what it says, from when it was recorded on, and as long as nobody withdraws it. */
class ReviewsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static Desk desk(Location location) {
        Desk desk = new Desk(location);
        desk.add(Desk.report("The Daily", "2024-03-05", "first"));
        return desk;
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_rejected_claim_is_hidden_from_its_instant_on_and_comes_back_when_that_is_withdrawn(Location location) {
        try (Desk desk = desk(location)) {
            Decision rejection = desk.reviews.reject(ANA, desk.id("met"));
            assertThat(desk.codes()).containsExactly("supports", "indirect", "THREATEN");
            Instant before = rejection.recorded().minusNanos(1000);
            assertThat(Desk.codes(desk.reviews.reviewed(before), Selection.ALL.knownAt(before)))
                    .hasSize(4);
            Decision withdrawal = desk.reviews.withdraw(BEN, rejection.id());
            assertThat(desk.codes()).hasSize(4);
            assertThat(desk.states()).containsExactly(State.WITHDRAWN, State.APPLIES);
            Instant between = rejection.recorded();
            assertThat(Desk.codes(desk.reviews.reviewed(between), Selection.ALL.knownAt(between)))
                    .hasSize(3);
            desk.reviews.withdraw(ANA, withdrawal.id());
            assertThat(desk.codes()).hasSize(3);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_corrected_claim_stands_in_the_place_of_the_coded_one_with_all_that_follows(Location location) {
        try (Desk desk = desk(location)) {
            String id = desk.id("met");
            desk.reviews.correct(
                    ANA,
                    id.substring(0, 8),
                    settings(
                            "type=ASSAULT",
                            "actors[0].name=\"Kestria\"",
                            "actors[0].id=null",
                            "date.value=2024-02",
                            "modality=denied"));
            Entry corrected = desk.reviewed().get(0);
            assertThat(corrected.id()).isEqualTo(id);
            assertThat(corrected.facets().code()).isEqualTo("ASSAULT");
            assertThat(corrected.facets().actors()).containsExactly("~kestria");
            assertThat(corrected.facets().modality()).isEqualTo("denied");
            assertThat(corrected.valid().from()).isEqualTo(LocalDate.of(2024, 2, 1));
            assertThat(corrected.valid().to()).isEqualTo(LocalDate.of(2024, 2, 29));
            Event event = (Event) corrected.claim();
            assertThat(event.act()).isEqualTo("attack");
            assertThat(event.quad().code()).isEqualTo(4);
            assertThat(event.anchor().evidence())
                    .last()
                    .extracting(evidence -> evidence.why())
                    .isEqualTo("corrected by Ana: read it again");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void filters_order_and_limit_hold_for_what_people_wrote(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.correct(ANA, desk.id("met"), settings("type=ASSAULT", "date.value=2024-01-01"));
            desk.reviews.reject(ANA, desk.id("backs"));
            desk.reviews.add(ANA, document(desk), new Span(0, 6), "{\"kind\":\"event\",\"type\":\"AID\"}", List.of());
            Entries reviewed = desk.reviews.reviewed(null);
            assertThat(Desk.codes(reviewed, Selection.ALL.order(Order.OLDEST)))
                    .containsExactly("ASSAULT", "AID", "indirect", "THREATEN");
            assertThat(Desk.codes(reviewed, Selection.ALL.order(Order.LATEST).limit(2)))
                    .containsExactly("AID", "indirect");
            assertThat(Desk.codes(reviewed, Selection.ALL.order(Order.OLDEST).limit(1)))
                    .containsExactly("ASSAULT");
            assertThat(Desk.codes(reviewed, Selection.ALL.limit(4))).hasSize(4);
            assertThat(Desk.codes(reviewed, Selection.ALL.kinds("event").limit(2)))
                    .containsExactly("AID", "ASSAULT");
            assertThat(Desk.codes(reviewed, Selection.ALL.days(null, LocalDate.of(2024, 2, 1))))
                    .containsExactly("ASSAULT");
            assertThat(Desk.codes(reviewed, Selection.ALL.actors(Set.of("norway"))))
                    .containsExactly("ASSAULT");
            Selection.Crisis crisis = new Selection.Crisis(List.of("norway", "~velmar"), List.of(), 2, null, null);
            assertThat(Desk.codes(reviewed, Selection.ALL.crisis(crisis))).hasSize(4);
            Selection.Crisis other = new Selection.Crisis(List.of("chad"), List.of(), 1, null, null);
            assertThat(Desk.codes(reviewed, Selection.ALL.crisis(other))).isEmpty();
            List<Entry> narrow = reviewed.entries(Selection.ALL);
            assertThat(reviewed.withRecords(narrow)).isEqualTo(reviewed.entries(Selection.ALL.withRecords()));
        }
    }

    private static String document(Desk desk) {
        return desk.store.reports(Reports.ALL).get(0).document().id();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_added_claim_is_whole_though_little_was_written(Location location) {
        try (Desk desk = desk(location)) {
            int at = desk.store
                    .text(desk.store.reports(Reports.ALL).get(0).document().sha256())
                    .orElseThrow()
                    .pointOf(Desk.TEXT.indexOf("plan"));
            desk.reviews.add(
                    ANA,
                    document(desk).substring(0, 7),
                    new Span(at, at + 4),
                    "{\"kind\":\"event\",\"actors\":[{\"name\":\"Velmar\"}]}",
                    settings("type=CONSULT", "mode=visit", "recipients[0].name=Norway", "recipients[0].id=norway"));
            Entry added = desk.reviewed().get(2);
            assertThat(added.facets().code()).isEqualTo("CONSULT");
            Event event = (Event) added.claim();
            assertThat(event.anchor().text()).isEqualTo("plan");
            assertThat(event.anchor().sentence().contains(added.span())).isTrue();
            assertThat(event.act()).isEqualTo("visit");
            assertThat(event.actors().get(0).text()).isEqualTo("Velmar");
            assertThat(added.facets().recipients()).containsExactly("norway");
            assertThat(added.valid().from()).isEqualTo(LocalDate.of(2024, 3, 5));
            assertThat(event.anchor().coder()).isEqualTo("by hand: Ana");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void two_claims_added_at_the_same_words_are_two(Location location) {
        try (Desk desk = desk(location)) {
            for (String type : List.of("AID", "ACCUSE")) {
                desk.reviews.add(
                        ANA,
                        document(desk),
                        new Span(7, 10),
                        "{\"kind\":\"event\",\"type\":\"" + type + "\"}",
                        List.of());
            }
            assertThat(desk.codes()).contains("CONSULT", "AID", "ACCUSE");
            assertThat(desk.reviewed()).extracting(Entry::id).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_added_claim_is_corrected_rejected_and_accepted_as_others_are(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.add(ANA, document(desk), new Span(0, 6), "{\"kind\":\"event\",\"type\":\"AID\"}", List.of());
            String id = desk.reviewed().get(0).id();
            desk.reviews.correct(BEN, id, settings("type=ACCUSE"));
            assertThat(desk.codes()).contains("ACCUSE").doesNotContain("AID");
            desk.reviews.reject(BEN, id);
            assertThat(desk.codes()).doesNotContain("ACCUSE");
            desk.reviews.accept(ANA, id);
            assertThat(desk.codes()).contains("ACCUSE");
            assertThat(desk.states())
                    .containsExactly(State.SUPERSEDED, State.SUPERSEDED, State.SUPERSEDED, State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void of_two_reviewers_the_later_one_counts_and_both_stay_on_record(Location location) {
        try (Desk desk = desk(location)) {
            String id = desk.id("met");
            desk.reviews.reject(ANA, id);
            Decision second = desk.reviews.correct(BEN, id, settings("mode=visit"));
            assertThat(desk.codes()).hasSize(4);
            desk.reviews.accept(ANA, id);
            assertThat(((Event) desk.reviewed().get(0).claim()).mode()).isEqualTo("visit");
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.SUPERSEDED, State.APPLIES);
            assertThat(desk.reviews.history(id))
                    .extracting(standing -> standing.decision().person())
                    .containsExactly("Ana", "Ben", "Ana");
            Decision third = desk.reviews.reject(BEN, id);
            desk.reviews.withdraw(BEN, third.id());
            assertThat(((Event) desk.reviewed().get(0).claim()).mode()).isEqualTo("visit");
            desk.reviews.withdraw(BEN, second.id());
            assertThat(desk.reviews.history(id)).hasSize(6);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void merged_actors_are_one_until_they_are_split(Location location) {
        try (Desk desk = desk(location)) {
            Decision merge = desk.reviews.mergeActors(ANA, List.of("~Adelino  MANÉ", "~kestria"), "velmar-army");
            Entries reviewed = desk.reviews.reviewed(null);
            assertThat(reviewed.identities().canonical("~kestria")).isEqualTo("velmar-army");
            assertThat(Desk.codes(reviewed, Selection.ALL.actors(Set.of("velmar-army"))))
                    .containsExactly("indirect", "THREATEN");
            assertThat(reviewed.reports(Reports.ALL.actors(Set.of("velmar-army"))))
                    .hasSize(1);
            desk.reviews.splitActors(BEN, "~kestria", "~adelino mané");
            assertThat(desk.reviews.reviewed(null).identities().actors()).containsOnlyKeys("~kestria");
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.APPLIES);
            Instant then = merge.recorded();
            assertThat(desk.reviews.reviewed(then).identities().actors()).hasSize(2);
            desk.reviews.withdraw(ANA, merge.id());
            assertThat(desk.reviews.reviewed(null).identities().actors()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void events_are_merged_and_split_by_their_ids(Location location) {
        try (Desk desk = desk(location)) {
            String met = desk.id("met");
            String fire = desk.id("fire");
            desk.reviews.mergeEvents(ANA, List.of(met, fire.substring(0, 10)));
            Entries.Identities merged = desk.reviews.reviewed(null).identities();
            assertThat(merged.together()).containsExactly(List.of(met, fire));
            desk.reviews.splitEvents(BEN, met, fire);
            Entries.Identities split = desk.reviews.reviewed(null).identities();
            assertThat(split.together()).isEmpty();
            assertThat(split.apart()).hasSize(1);
            assertThat(split.apart().get(0)).containsExactlyInAnyOrder(met, fire);
            assertThat(desk.states()).containsExactly(State.SUPERSEDED, State.APPLIES);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void claims_of_a_statement_are_said_by_its_corrected_speaker(Location location) {
        try (Desk desk = desk(location)) {
            String statement = desk.id("said");
            desk.reviews.correct(ANA, desk.id("fire"), settings("statement=" + statement));
            assertThat(desk.reviewed().get(3).facets().speaker()).isEqualTo("~adelino mané");
            desk.reviews.correct(ANA, statement, settings("speaker.name=Norway", "speaker.id=norway"));
            assertThat(desk.reviewed().get(3).facets().speaker()).isEqualTo("norway");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_least_confident_claims_that_nobody_decided_on_come_first(Location location) {
        try (Desk desk = desk(location)) {
            desk.add(Desk.report("The Echo", "2024-03-06", "first"));
            desk.reviews.accept(ANA, desk.id("met"));
            assertThat(desk.reviews.undecided(Selection.ALL, 10))
                    .extracting(entry -> entry.facets().code())
                    .containsExactly("supports", "indirect", "THREATEN");
            assertThat(desk.reviews.undecided(Selection.ALL.kinds("event"), 1)).hasSize(1);
        }
    }
}
