package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entries.Identities;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Pair;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.view.Positions.Row;
import org.dragoman.ledger.view.Positions.Stand;
import org.dragoman.model.Actor;
import org.dragoman.model.Position.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PositionsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    /** Norway takes a stance towards Velmar, as a paper tells it. */
    private static SampleReports stance(String publisher, String published, Stance stance, String day) {
        SampleReports report = SampleReports.report(
                publisher,
                published,
                "Norway " + stance + " Velmar, " + publisher + " learnt on " + published + ".",
                "c");
        return report.position(
                stance.toString(),
                report.actor("Norway", "norway", "NOR"),
                stance,
                report.actor("Velmar", null, null),
                day);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2031, 3, day);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_reported_late_holds_for_its_day_and_was_not_known_before(Location location) {
        try (Kept kept = new Kept(location)) {
            kept.on("2031-03-20").add(stance("The Daily", "2031-03-20", Stance.SUPPORTS, "2031-03-01"));
            Question fifth = Kept.asOf("2031-03-05");
            assertThat(Positions.of(kept.store(), fifth.knownAt(Instant.parse("2031-03-10T00:00:00Z"))))
                    .isEmpty();
            assertThat(Positions.of(kept.store(), fifth.knownAt(Instant.parse("2031-03-25T00:00:00Z"))))
                    .singleElement()
                    .satisfies(row -> assertThat(row.latest())
                            .singleElement()
                            .extracting(Stand::stance, Stand::from)
                            .containsExactly(Stance.SUPPORTS, march(1)));
            assertThat(Positions.of(kept.store(), Kept.asOf("2031-02-28"))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_position_of_an_older_day_is_history_though_it_was_reported_later(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Positions::of,
                Question.EVERYTHING,
                stance("The Daily", "2031-03-10", Stance.RECOGNISES, "2031-03-09"),
                stance("The Echo", "2031-03-20", Stance.OPPOSES, "2031-03-01"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.latest()).extracting(Stand::stance).containsExactly(Stance.RECOGNISES);
            assertThat(row.earlier())
                    .singleElement()
                    .extracting(Stand::stance, Stand::from, Stand::until)
                    .containsExactly(Stance.OPPOSES, march(1), march(9));
            assertThat(row.contested()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_stance_on_later_days_goes_on_and_one_in_between_ends_it(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Positions::of,
                Question.EVERYTHING,
                stance("The Daily", "2031-03-01", Stance.SUPPORTS, "2031-03-01"),
                stance("The Echo", "2031-03-03", Stance.SUPPORTS, "2031-03-03"),
                stance("The Daily", "2031-03-05", Stance.NEUTRAL, "2031-03-05"),
                stance("The Daily", "2031-03-07", Stance.SUPPORTS, "2031-03-07"));
        Row row = rows.get(0);
        assertThat(row.latest())
                .singleElement()
                .extracting(Stand::stance, Stand::from, Stand::until)
                .containsExactly(Stance.SUPPORTS, march(7), null);
        assertThat(row.earlier())
                .extracting(Stand::stance, Stand::from, Stand::last, Stand::until)
                .containsExactly(
                        tuple(Stance.NEUTRAL, march(5), march(5), march(7)),
                        tuple(Stance.SUPPORTS, march(1), march(3), march(5)));
        assertThat(row.earlier().get(1).told().publishers()).containsExactly("The Daily", "The Echo");
        assertThat(row.earlier().get(1).told().origins()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void stances_of_one_day_that_exclude_each_other_are_contested_and_others_are_not(Location location) {
        Question question = Question.EVERYTHING;
        SampleReports yes = stance("The Daily", "2031-03-01", Stance.SUPPORTS, "2031-03-01");
        SampleReports no = stance("The Echo", "2031-03-02", Stance.OPPOSES, "2031-03-01");
        assertThat(Kept.rows(location, Positions::of, question, yes, no))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.contested()).isTrue();
                    assertThat(row.latest()).extracting(Stand::stance).containsExactly(Stance.SUPPORTS, Stance.OPPOSES);
                });
        SampleReports asks = stance("The Echo", "2031-03-02", Stance.DEMANDS, "2031-03-01");
        assertThat(Kept.rows(Databases.file(), Positions::of, question, yes, asks))
                .singleElement()
                .extracting(Row::contested)
                .isEqualTo(false);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_copy_is_no_second_origin_and_who_says_so_is_told(Location location) {
        String text = "The envoy said Norway supports Velmar.";
        SampleReports[] reports = new SampleReports[2];
        for (int i = 0; i < 2; i++) {
            SampleReports report = SampleReports.report(i == 0 ? "The Daily" : "The Echo", "2031-03-01", text, "c");
            Actor envoy = report.actor("The envoy", null, null);
            reports[i] = report.statement("said", envoy, "Norway supports Velmar")
                    .positionSaid(
                            "said",
                            "supports",
                            report.actor("Norway", "norway", "NOR"),
                            Stance.SUPPORTS,
                            report.actor("Velmar", null, null),
                            "2031-03-01");
        }
        assertThat(Kept.rows(location, Positions::of, Question.EVERYTHING, reports))
                .singleElement()
                .satisfies(row -> assertThat(row.latest().get(0).told())
                        .isEqualTo(new Told(
                                List.of("~the envoy"),
                                false,
                                List.of("The Daily", "The Echo"),
                                2,
                                1,
                                List.of(reports[0].claims().get(1).anchor().id()))));
    }

    /** Chad's stance towards Velmar and Norway's towards somebody else, on two days. */
    private static SampleReports[] several() {
        SampleReports chad = SampleReports.report("The Daily", "2031-03-04", "Chad rejects Velmar.", "c");
        chad.position(
                "rejects",
                chad.actor("Chad", "chad", "TCD"),
                Stance.REJECTS,
                chad.actor("Velmar", null, null),
                "2031-03-04");
        SampleReports oslo = SampleReports.report("The Daily", "2031-03-06", "Oslo supports Ana Bell.", "c");
        oslo.position(
                "supports",
                oslo.actor("Oslo", "oslo", "NOR"),
                Stance.SUPPORTS,
                oslo.actor("Ana Bell", null, null),
                "2031-03-06");
        return new SampleReports[] {stance("The Daily", "2031-03-06", Stance.OFFERS, "2031-03-06"), oslo, chad};
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void rows_come_by_the_latest_day_then_by_holder_and_object(Location location) {
        assertThat(Kept.rows(location, Positions::of, Question.EVERYTHING, several()))
                .extracting(Row::holder)
                .containsExactly("norway", "oslo", "chad");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_question_about_somebody_shows_where_they_hold_or_are_the_object(Location location) {
        assertThat(Kept.rows(location, Positions::of, Question.EVERYTHING.about(Set.of("~velmar")), several()))
                .extracting(Row::holder)
                .containsExactly("norway", "chad");
        assertThat(Kept.rows(Databases.file(), Positions::of, Question.EVERYTHING.about(Set.of("nor")), several()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void actors_who_are_the_same_share_their_positions(Location location) {
        Identities identities = new Identities(Map.of("oslo", "norway", "~ana bell", "~velmar"), List.of(), List.of());
        try (Kept kept = new Kept(location).add(several())) {
            Entries merged = Kept.merged(kept.store(), identities);
            List<Row> rows = Positions.of(merged, Question.EVERYTHING);
            assertThat(rows).extracting(Row::holder).containsExactly("norway", "chad");
            assertThat(rows.get(0).latest()).extracting(Stand::stance).containsExactly(Stance.SUPPORTS, Stance.OFFERS);
            assertThat(Positions.of(merged, Question.EVERYTHING.limit(1))).isEqualTo(rows.subList(0, 1));
            assertThat(Positions.of(merged, Question.EVERYTHING.about(Set.of("oslo"))))
                    .isEqualTo(rows.subList(0, 1));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_database_tells_the_same_pairs_as_reading_all_claims(Location location) {
        Identities identities = new Identities(Map.of("oslo", "norway", "~ana bell", "~velmar"), List.of(), List.of());
        try (Kept kept = new Kept(location).add(several())) {
            Entries plain = Kept.merged(kept.store(), identities);
            for (Identities told : List.of(Identities.NONE, identities)) {
                for (int limit = 0; limit < 4; limit++) {
                    for (Set<String> about :
                            List.of(Set.<String>of(), Set.of("oslo"), Set.of("~velmar", "~ana bell"))) {
                        Selection selection =
                                Selection.ALL.kinds("position").limit(limit).actors(about);
                        List<Pair> pairs = kept.store().pairs(selection, told);
                        assertThat(pairs).isEqualTo(plain.pairs(selection, told));
                        List<Object> byDatabase = new ArrayList<>();
                        List<Object> byReading = new ArrayList<>();
                        kept.store().ofPairs(selection, told, pairs, byDatabase::add);
                        plain.ofPairs(selection, told, pairs, byReading::add);
                        assertThat(byDatabase).isEqualTo(byReading).isNotEmpty();
                    }
                }
            }
        }
    }
}
