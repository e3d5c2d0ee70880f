package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Modality;
import org.dragoman.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedEventsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static Acts daily(String text) {
        return Acts.report("The Daily", "2024-03-06", text);
    }

    private static Acts echo(String text) {
        return Acts.report("The Echo", "2024-03-07", text);
    }

    private static List<MergedEvent> merged(Acts... reports) {
        return merged(Entries.Identities.NONE, reports);
    }

    private static List<MergedEvent> merged(Entries.Identities identities, Acts... reports) {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            Acts.add(store, reports);
            return MergedEvents.of(new Declared(store, identities), Question.EVERYTHING);
        }
    }

    /** A ledger whose people declared what is the same. */
    private record Declared(Store store, Identities identities) implements Entries {
        @Override
        public void entries(Selection selection, Consumer<Entry> each) {
            store.entries(selection, each);
        }

        @Override
        public List<Entry> withRecords(List<Entry> entries) {
            return store.withRecords(entries);
        }

        @Override
        public void reports(Reports selection, Consumer<Report> each) {
            store.reports(selection, each);
        }

        @Override
        public Optional<Text> text(String sha256) {
            return store.text(sha256);
        }
    }

    private static Acts condemned(String day) {
        return daily("Norway condemned Velmar.").event("condemned", "ACCUSE", "Norway", "Velmar", day);
    }

    private static Acts denounced(String day) {
        return echo("Norway denounced Velmar.").event("denounced", "ACCUSE", "Norway", "Velmar", day);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_act_told_by_two_reports_is_one_event(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            Acts.add(store, condemned("2024-03-05"), denounced("2024-03-05"));
            List<MergedEvent> events = MergedEvents.of(store, Question.EVERYTHING);
            assertThat(events).hasSize(1);
            MergedEvent event = events.get(0);
            assertThat(event.actors()).containsExactly("norway");
            assertThat(event.recipients()).containsExactly("~velmar");
            assertThat(event.claims()).hasSize(2);
            assertThat(event.told().reports()).isEqualTo(2);
            assertThat(event.told().origins()).isEqualTo(2);
            assertThat(event.told().publishers()).containsExactly("The Daily", "The Echo");
            assertThat(event.conflicts()).isEmpty();
            assertThat(event.words()).isEqualTo("condemned");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_copy_is_a_report_but_no_independent_one(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            String text = "Norway condemned Velmar.";
            Acts.add(
                    store,
                    condemned("2024-03-05"),
                    echo(text).event("condemned", "ACCUSE", "Norway", "Velmar", "2024-03-05"));
            List<MergedEvent> events = MergedEvents.of(store, Question.EVERYTHING);
            assertThat(events).hasSize(1);
            assertThat(events.get(0).told().reports()).isEqualTo(2);
            assertThat(events.get(0).told().origins()).isEqualTo(1);
            assertThat(events.get(0).claims()).hasSize(1);
        }
    }

    @Test
    void days_one_apart_are_one_act_and_the_days_are_kept_as_a_conflict() {
        List<MergedEvent> events = merged(condemned("2024-03-04"), denounced("2024-03-05"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).conflicts()).extracting(Conflict::matter).containsExactly(Conflict.Matter.DAY);
        assertThat(events.get(0).conflicts().get(0).tellings())
                .extracting(telling -> telling.value() + " " + telling.told().publishers())
                .containsExactly("2024-03-04 [The Daily]", "2024-03-05 [The Echo]");
    }

    @Test
    void days_two_apart_are_two_acts_and_a_row_of_days_does_not_run_together() {
        assertThat(merged(condemned("2024-03-03"), denounced("2024-03-05"))).hasSize(2);
        List<MergedEvent> row = merged(
                condemned("2024-03-03"),
                denounced("2024-03-04"),
                echo("Norway criticised Velmar.").event("criticised", "ACCUSE", "Norway", "Velmar", "2024-03-05"));
        assertThat(row).extracting(event -> event.claims().size()).containsExactly(2, 1);
    }

    @Test
    void another_type_another_actor_or_the_other_direction_is_another_act() {
        assertThat(merged(
                        condemned("2024-03-05"),
                        echo("Norway rebuffed Velmar.").event("rebuffed", "REJECT", "Norway", "Velmar", "2024-03-05")))
                .hasSize(2);
        assertThat(merged(
                        condemned("2024-03-05"),
                        echo("Norway denounced Lomira.")
                                .event("denounced", "ACCUSE", "Norway", "Lomira", "2024-03-05")))
                .hasSize(2);
        assertThat(merged(
                        condemned("2024-03-05"),
                        echo("Velmar denounced Norway.")
                                .event("denounced", "ACCUSE", "Velmar", "Norway", "2024-03-05")))
                .hasSize(2);
    }

    @Test
    void talks_are_one_act_whoever_is_named_first() {
        List<MergedEvent> events = merged(
                daily("Norway met Velmar.").event("met", "CONSULT", "Norway", "Velmar", "2024-03-05"),
                echo("Velmar received Norway.").event("received", "CONSULT", "Velmar", "Norway", "2024-03-05"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).actors()).containsExactly("norway", "~velmar");
        assertThat(events.get(0).recipients()).isEmpty();
    }

    @Test
    void countries_that_contradict_are_two_acts_and_places_of_one_country_a_conflict() {
        assertThat(merged(
                        condemned("2024-03-05").at("Oslo", "NOR"),
                        denounced("2024-03-05").at("Geneva", "CHE")))
                .hasSize(2);
        List<MergedEvent> events = merged(
                condemned("2024-03-05").at("Oslo", "NOR"),
                denounced("2024-03-05").at("Bergen", "NOR"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).conflicts()).extracting(Conflict::matter).containsExactly(Conflict.Matter.PLACE);
    }

    @Test
    void an_act_of_no_place_goes_with_the_only_place_and_with_none_of_two() {
        Acts nowhere = echo("Norway denounced Velmar.").event("denounced", "ACCUSE", "Norway", "Velmar", "2024-03-05");
        Acts oslo = daily("Norway, in Oslo, condemned Velmar.")
                .event("condemned", "ACCUSE", "Norway", "Velmar", "2024-03-05")
                .at("Oslo", "NOR");
        Acts geneva = daily("Norway, in Geneva, criticised Velmar.")
                .event("criticised", "ACCUSE", "Norway", "Velmar", "2024-03-05")
                .at("Geneva", "CHE");
        assertThat(merged(nowhere, oslo)).hasSize(1);
        assertThat(merged(nowhere, oslo, geneva)).hasSize(3);
    }

    @Test
    void modes_that_differ_are_kept_as_a_conflict() {
        List<MergedEvent> events = merged(
                condemned("2024-03-05").mode("disapprove"),
                denounced("2024-03-05").mode("investigate"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).modes()).containsExactly("disapprove", "investigate");
    }

    @Test
    void what_one_asserts_and_another_denies_is_one_act_that_is_denied() {
        Acts denial = echo("Velmar said Norway never condemned it.")
                .event("condemned", "ACCUSE", "Norway", "Velmar", "2024-03-05")
                .as(Modality.DENIED)
                .saidBy("Velmar", "said", "Norway never condemned it");
        List<MergedEvent> events = merged(condemned("2024-03-05"), denial);
        assertThat(events).hasSize(1);
        MergedEvent event = events.get(0);
        assertThat(event.modality()).isEqualTo(Modality.ACTUAL);
        assertThat(event.isDenied()).isTrue();
        assertThat(event.told().publishers()).containsExactly("The Daily");
        assertThat(event.claims()).hasSize(2);
        Conflict.Telling denied = event.conflicts().get(0).tellings().stream()
                .filter(telling -> telling.value().equals("denied"))
                .findFirst()
                .orElseThrow();
        assertThat(denied.told().speakers()).containsExactly("~velmar");
    }

    @Test
    void what_is_only_intended_or_demanded_is_not_what_was_done() {
        assertThat(merged(condemned("2024-03-05"), denounced("2024-03-05").as(Modality.INTENDED)))
                .extracting(MergedEvent::modality)
                .containsExactlyInAnyOrder(Modality.ACTUAL, Modality.INTENDED);
        assertThat(merged(
                        condemned("2024-03-05").as(Modality.REQUESTED),
                        denounced("2024-03-05").as(Modality.INTENDED)))
                .hasSize(2);
        assertThat(merged(
                        condemned("2024-03-05").as(Modality.INTENDED),
                        denounced("2024-03-05").as(Modality.INTENDED)))
                .hasSize(1);
    }

    @Test
    void a_month_goes_with_the_only_act_in_it_and_with_none_of_two() {
        assertThat(merged(condemned("2024-03-05"), denounced("2024-03"))).hasSize(1);
        assertThat(merged(
                        condemned("2024-03-05"),
                        denounced("2024-03"),
                        echo("Norway criticised Velmar.")
                                .event("criticised", "ACCUSE", "Norway", "Velmar", "2024-03-20")))
                .hasSize(3);
        assertThat(merged(condemned("2024-03-05"), denounced("2024-05"))).hasSize(2);
    }

    @Test
    void acts_of_nobody_known_are_one_only_at_the_same_place() {
        Acts one = daily("Norway: rallies were held.").event("rallies", "PROTEST", null, null, "2024-03-05");
        Acts other = echo("Norway: marches were held.").event("marches", "PROTEST", null, null, "2024-03-05");
        assertThat(merged(one, other)).hasSize(2);
        assertThat(merged(one.at("Lomira", null), other.at("Lomira", null))).hasSize(1);
    }

    @Test
    void what_people_declared_goes_before_the_rules() {
        Acts one = condemned("2024-03-01");
        Acts other = denounced("2024-03-09");
        Entries.Identities together =
                new Entries.Identities(Map.of(), List.of(List.of(one.id(), other.id())), List.of());
        assertThat(merged(together, one, other)).hasSize(1);
        Acts same = denounced("2024-03-01");
        Entries.Identities apart = new Entries.Identities(Map.of(), List.of(), List.of(List.of(one.id(), same.id())));
        List<MergedEvent> events = merged(apart, one, same);
        assertThat(events).hasSize(2);
        assertThat(events).extracting(MergedEvent::key).doesNotHaveDuplicates();
        Entries.Identities actors = new Entries.Identities(Map.of("~velmaria", "~velmar"), List.of(), List.of());
        Acts longName =
                echo("Norway denounced Velmaria.").event("denounced", "ACCUSE", "Norway", "Velmaria", "2024-03-01");
        assertThat(merged(one, longName)).hasSize(2);
        assertThat(merged(actors, one, longName)).hasSize(1);
    }

    @Test
    void a_question_about_an_actor_finds_the_names_that_were_declared_to_be_theirs() {
        Entries.Identities actors = new Entries.Identities(Map.of("~velmaria", "~velmar"), List.of(), List.of());
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            Acts.add(
                    store,
                    echo("Norway denounced Velmaria.")
                            .event("denounced", "ACCUSE", "Norway", "Velmaria", "2024-03-01"));
            Question question = Question.EVERYTHING.about(Set.of("~velmar"));
            assertThat(MergedEvents.of(new Declared(store, actors), question)).hasSize(1);
            assertThat(MergedEvents.of(store, question)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void as_of_a_day_and_as_known_at_an_instant_are_asked_apart(Location location) {
        Instant march = Instant.parse("2024-03-10T12:00:00Z");
        Instant april = Instant.parse("2024-04-10T12:00:00Z");
        try (Store store = Store.open(location, Access.CREATE, Clock.fixed(march, ZoneOffset.UTC))) {
            Acts.add(store, condemned("2024-03-05"));
        }
        // A month later a report of the earlier day comes in, and another one of a later day.
        try (Store store = Store.open(location, Access.WRITE, Clock.fixed(april, ZoneOffset.UTC))) {
            Acts.add(
                    store,
                    echo("Norway denounced Lomira.").event("denounced", "ACCUSE", "Norway", "Lomira", "2024-03-05"),
                    echo("Norway blamed Lomira.").event("blamed", "ACCUSE", "Norway", "Lomira", "2024-04-01"));
            Question fifth = Question.EVERYTHING.asOf(LocalDate.of(2024, 3, 5));
            assertThat(words(store, fifth)).containsExactlyInAnyOrder("condemned", "denounced");
            assertThat(words(store, fifth.knownAt(march.plusSeconds(60)))).containsExactly("condemned");
            assertThat(words(store, fifth.knownAt(april.plusSeconds(60))))
                    .containsExactlyInAnyOrder("condemned", "denounced");
            assertThat(words(store, Question.EVERYTHING)).contains("blamed").hasSize(3);
            assertThat(words(store, fifth.knownAt(march.minusSeconds(60)))).isEmpty();
        }
    }

    private static List<String> words(Store store, Question question) {
        return MergedEvents.of(store, question).stream().map(MergedEvent::words).toList();
    }

    @Test
    void the_answer_is_the_same_on_both_databases_and_a_limit_keeps_the_last_events() {
        List<List<MergedEvent>> answers = Databases.both()
                .map(location -> {
                    try (Store store = Store.open(location, Access.CREATE)) {
                        Acts.add(
                                store,
                                condemned("2024-03-01"),
                                denounced("2024-03-01").at("Oslo", "NOR"),
                                echo("Norway aided Lomira.").event("aided", "AID", "Norway", "Lomira", "2024-03-02"));
                        List<MergedEvent> all = MergedEvents.of(store, Question.EVERYTHING);
                        assertThat(MergedEvents.of(store, Question.EVERYTHING.limit(1)))
                                .isEqualTo(all.subList(1, 2));
                        return all;
                    }
                })
                .toList();
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).hasSize(2);
    }
}
