package org.dragoman.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dragoman.ledger.review.Desk.ANA;
import static org.dragoman.ledger.review.Desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Coded;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Pair;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.view.Deadlines;
import org.dragoman.ledger.view.Positions;
import org.dragoman.ledger.view.Question;
import org.dragoman.model.Actor;
import org.dragoman.model.Position.Stance;
import org.dragoman.model.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Views of a ledger on which people decided. */
class ReviewedViewsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final String DAY = "2024-03-05";
    private static final String TEXT = "Norway backs Velmar. Kestria opposes Velmar. Tarsa spurns Orland.\n"
            + "Norway gave Kestria three days. Velmar gave Orland a week. Adelino spoke.\n";

    private static SampleReports report() {
        SampleReports report = SampleReports.report("The Daily", DAY, TEXT, "first");
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        Actor kestria = report.actor("Kestria", null, null);
        Actor tarsa = report.actor("Tarsa", null, null);
        Actor orland = report.actor("Orland", null, null);
        return report.position("backs", norway, Stance.SUPPORTS, velmar, "2024-03-04")
                .position("opposes", kestria, Stance.OPPOSES, velmar, "2024-03-03")
                .position("spurns", tarsa, Stance.REJECTS, orland, "2024-03-02");
    }

    private static String document(Desk desk) {
        return desk.store.reports(Reports.ALL).get(0).document().id();
    }

    private static void add(Desk desk, String words, String record) {
        int begin = TEXT.indexOf(words);
        desk.reviews.add(ANA, document(desk), new Span(begin, begin + words.length()), record, List.of());
    }

    /** One corrected to another object and day, one rejected, one added that is the latest. */
    private static Desk desk(Location location) {
        Desk desk = new Desk(location);
        desk.add(report());
        desk.reviews.correct(
                ANA,
                desk.id("backs"),
                settings(
                        "stance=opposes",
                        "object={\"text\":\"Orland\",\"actor\":{\"name\":\"Orland\",\"id\":null,\"code\":null}}",
                        "date=2024-02-01"));
        desk.reviews.reject(ANA, desk.id("opposes"));
        add(
                desk,
                "spoke",
                "{\"kind\":\"position\",\"holder\":{\"name\":\"Adelino\"},\"stance\":\"supports\",\"date\":\"2024-03-05\","
                        + "\"object\":{\"text\":\"Velmar\",\"actor\":{\"name\":\"Velmar\"}}}");
        return desk;
    }

    private static List<String> told(List<Positions.Row> rows) {
        return rows.stream()
                .map(row -> row.holder() + " " + row.latest().get(0).stance() + " " + row.object())
                .toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void positions_are_told_as_people_decided_however_few_are_asked_for(Location location) {
        try (Desk desk = desk(location)) {
            Entries reviewed = desk.reviews.reviewed(null);
            List<String> all = told(Positions.of(reviewed, Question.EVERYTHING));
            assertThat(all)
                    .containsExactly("~adelino supports ~velmar", "~tarsa rejects ~orland", "norway opposes ~orland");
            for (int limit = 1; limit <= all.size() + 1; limit++) {
                assertThat(told(Positions.of(reviewed, Question.EVERYTHING.limit(limit))))
                        .isEqualTo(all.subList(0, Math.min(limit, all.size())));
            }
            assertThat(told(Positions.of(
                            reviewed,
                            Question.EVERYTHING.about(Set.of("norway")).limit(9))))
                    .containsExactly("norway opposes ~orland");
            assertThat(told(Positions.of(desk.store, Question.EVERYTHING.limit(1))))
                    .containsExactly("norway supports ~velmar");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void actors_that_are_one_hold_one_position(Location location) {
        try (Desk desk = desk(location)) {
            desk.reviews.mergeActors(ANA, List.of("norway", "~tarsa"), null);
            Entries reviewed = desk.reviews.reviewed(null);
            List<Pair> pairs = reviewed.pairs(Selection.ALL.kinds("position").limit(1), reviewed.identities());
            assertThat(pairs).extracting(Pair::actor).containsExactly("~adelino");
            assertThat(told(Positions.of(
                            reviewed,
                            Question.EVERYTHING.about(Set.of("~tarsa")).limit(5))))
                    .containsExactly("norway rejects ~orland");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void claims_coded_in_a_certain_way_are_those_that_people_made_so(Location location) {
        try (Desk desk = desk(location)) {
            List<Entry> found = new ArrayList<>();
            Coded opposed = new Coded(Set.of("opposes"), Set.of(), Set.of());
            desk.reviews.reviewed(null).entries(Selection.ALL.limit(1), opposed, found::add);
            assertThat(found)
                    .extracting(entry -> entry.facets().actors().get(0))
                    .containsExactly("norway");
            found.clear();
            Coded supported = new Coded(Set.of("supports"), Set.of(), Set.of());
            Selection latest = Selection.ALL.order(Selection.Order.LATEST);
            desk.reviews.reviewed(null).entries(latest, supported, found::add);
            assertThat(found)
                    .extracting(entry -> entry.facets().actors().get(0))
                    .containsExactly("~adelino");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void deadlines_are_told_as_people_decided(Location location) {
        try (Desk desk = desk(location)) {
            String record = "{\"kind\":\"deadline\",\"imposer\":{\"name\":\"%s\"},\"targets\":[{\"name\":\"%s\"}],"
                    + "\"due\":\"%s\"}";
            add(desk, "three days", record.formatted("Norway", "Kestria", "2024-03-08"));
            add(desk, "a week", record.formatted("Velmar", "Orland", "2024-03-12"));
            assertThat(Deadlines.of(desk.reviews.reviewed(null), Question.EVERYTHING))
                    .extracting(Deadlines.Row::imposer)
                    .containsExactlyInAnyOrder("~norway", "~velmar");
            List<Entry> told = desk.reviews.reviewed(null).entries(Selection.ALL.kinds("deadline"));
            desk.reviews.correct(ANA, told.get(0).id(), settings("due=2024-04-01"));
            desk.reviews.reject(ANA, told.get(1).id());
            List<Deadlines.Row> rows = Deadlines.of(desk.reviews.reviewed(null), Question.EVERYTHING.limit(1));
            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).due()).hasToString("2024-04-01");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void without_a_decision_that_changes_anything_the_store_itself_is_asked(Location location) {
        try (Desk desk = new Desk(location)) {
            desk.add(report());
            assertThat(desk.reviews.reviewed(null)).isSameAs(desk.store);
            desk.reviews.accept(ANA, desk.id("backs"));
            assertThat(desk.reviews.reviewed(null)).isSameAs(desk.store);
            String decision = desk.reviews.reject(ANA, desk.id("backs")).id();
            assertThat(desk.reviews.reviewed(null)).isNotSameAs(desk.store);
            desk.reviews.withdraw(ANA, decision);
            assertThat(desk.reviews.reviewed(null)).isSameAs(desk.store);
        }
    }
}
