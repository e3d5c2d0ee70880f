package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.view.Deadlines.Answer;
import org.dragoman.ledger.view.Deadlines.Row;
import org.dragoman.ledger.view.Deadlines.State;
import org.dragoman.ledger.view.Deadlines.Term;
import org.dragoman.model.Deadline.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlinesTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static SampleReports told(
            String publisher, String published, @Nullable String demand, @Nullable String due, Response response) {
        String text =
                "The EU set Velmar a deadline to " + demand + " by " + due + ": " + response + ", says " + publisher;
        SampleReports report = SampleReports.report(publisher, published, text + " on " + published + ".", "c");
        return report.deadline(
                "deadline",
                report.actor("EU", "european-union", "EU"),
                List.of(report.actor("Velmar", null, null)),
                demand,
                due,
                response);
    }

    private static SampleReports first() {
        return told("The Daily", "2031-03-01", "hold elections", "2031-03-09", Response.NONE);
    }

    private static State state(String asOf, SampleReports... reports) {
        List<Row> rows = Kept.rows(Databases.file(), Deadlines::of, Kept.asOf(asOf), reports);
        assertThat(rows).hasSize(1);
        return rows.get(0).state();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_deadline_is_open_until_its_day_and_passed_on_the_next(Location location) {
        try (Kept kept = new Kept(location).add(first())) {
            assertThat(Deadlines.of(kept.store(), Kept.asOf("2031-03-09")))
                    .extracting(Row::state)
                    .containsExactly(State.OPEN);
            assertThat(Deadlines.of(kept.store(), Kept.asOf("2031-03-10")))
                    .extracting(Row::state)
                    .containsExactly(State.PASSED);
            assertThat(Deadlines.of(kept.store(), Kept.asOf("2031-02-28"))).isEmpty();
            assertThat(Deadlines.of(kept.store(), Question.EVERYTHING))
                    .as("without a day the newest report's day counts")
                    .extracting(Row::state)
                    .containsExactly(State.OPEN);
            kept.add(SampleReports.report("The Echo", "2031-03-12", "Rain fell.", "c"));
            assertThat(Deadlines.of(kept.store(), Question.EVERYTHING))
                    .extracting(Row::state)
                    .containsExactly(State.PASSED);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_refusal_told_later_holds_from_its_day_and_from_when_it_is_known(Location location) {
        try (Kept kept = new Kept(location)) {
            kept.on("2031-03-01").add(first());
            kept.on("2031-03-20").add(told("The Echo", "2031-03-05", "hold the elections", null, Response.REFUSED));
            Question question = Kept.asOf("2031-03-06");
            assertThat(Deadlines.of(kept.store(), question)).singleElement().satisfies(row -> {
                assertThat(row.state()).isEqualTo(State.REFUSED);
                assertThat(row.due()).isEqualTo(LocalDate.of(2031, 3, 9));
                assertThat(row.demand()).isEqualTo("hold elections");
                assertThat(row.targets()).containsExactly("~velmar");
                assertThat(row.answers())
                        .extracting(Answer::response, Answer::day)
                        .containsExactly(tuple(Response.REFUSED, LocalDate.of(2031, 3, 5)));
                assertThat(row.told().publishers()).containsExactly("The Daily", "The Echo");
            });
            assertThat(Deadlines.of(kept.store(), question.knownAt(Instant.parse("2031-03-10T00:00:00Z"))))
                    .extracting(Row::state)
                    .containsExactly(State.OPEN);
            assertThat(Deadlines.of(kept.store(), Kept.asOf("2031-03-04")))
                    .extracting(Row::state)
                    .containsExactly(State.OPEN);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_later_day_told_later_extends_and_two_days_told_at_once_do_not(Location location) {
        SampleReports later = told("The Echo", "2031-03-08", "hold elections", "2031-03-15", Response.NONE);
        List<Row> rows = Kept.rows(location, Deadlines::of, Kept.asOf("2031-03-10"), first(), later);
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.state()).isEqualTo(State.EXTENDED);
            assertThat(row.due()).isEqualTo(LocalDate.of(2031, 3, 15));
            assertThat(row.terms())
                    .extracting(Term::due, Term::since)
                    .containsExactly(
                            tuple(LocalDate.of(2031, 3, 9), LocalDate.of(2031, 3, 1)),
                            tuple(LocalDate.of(2031, 3, 15), LocalDate.of(2031, 3, 8)));
        });
        assertThat(state("2031-03-16", first(), later)).isEqualTo(State.PASSED);
        SampleReports unlike = told("The Echo", "2031-03-01", "hold elections", "2031-03-15", Response.NONE);
        assertThat(state("2031-03-10", first(), unlike)).isEqualTo(State.OPEN);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void met_and_refused_on_one_day_is_contested_and_the_later_answer_counts(Location location) {
        SampleReports met = told("The Echo", "2031-03-08", "hold elections", null, Response.MET);
        SampleReports refused = told("The Mail", "2031-03-08", "hold elections", null, Response.REFUSED);
        assertThat(Kept.rows(location, Deadlines::of, Kept.asOf("2031-03-30"), first(), met, refused))
                .singleElement()
                .extracting(Row::state, Row::contested)
                .containsExactly(State.MET, true);
        SampleReports before = told("The Mail", "2031-03-07", "hold elections", null, Response.REFUSED);
        assertThat(Kept.rows(Databases.file(), Deadlines::of, Kept.asOf("2031-03-30"), before, first(), met))
                .singleElement()
                .extracting(Row::state, Row::contested)
                .containsExactly(State.MET, false);
        SampleReports word = told("The Sun", "2031-03-08", "hold elections", null, Response.EXTENDED);
        assertThat(state("2031-03-09", first(), before, word)).isEqualTo(State.EXTENDED);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void other_demands_and_demands_long_after_are_other_rows(Location location) {
        List<Row> rows = Kept.rows(
                location,
                Deadlines::of,
                Question.EVERYTHING,
                first(),
                told("The Echo", "2031-03-02", "free the prisoners", "2031-03-09", Response.NONE),
                told("The Mail", "2031-04-09", "hold elections", "2031-04-20", Response.NONE));
        assertThat(rows)
                .extracting(Row::demand, Row::state)
                .containsExactly(
                        tuple("hold elections", State.OPEN),
                        tuple("free the prisoners", State.PASSED),
                        tuple("hold elections", State.PASSED));
        assertThat(Kept.rows(
                        Databases.file(),
                        Deadlines::of,
                        Question.EVERYTHING.since(LocalDate.of(2031, 3, 10)),
                        first(),
                        told("The Mail", "2031-04-08", "hold elections", "2031-04-20", Response.NONE)))
                .as("30 days after it ran out it is told again, and so is one demand")
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_length_of_time_and_a_threat_are_told_and_without_a_day_nothing_passes(Location location) {
        SampleReports report =
                SampleReports.report("The Daily", "2031-03-01", "The EU gave Velmar eight days to leave.", "c");
        report.deadline(
                "gave",
                report.actor("EU", "european-union", "EU"),
                report.actor("Velmar", null, null),
                "leave",
                "P8D",
                "act");
        assertThat(Kept.rows(location, Deadlines::of, Kept.asOf("2032-01-01"), report))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(State.OPEN);
                    assertThat(row.terms()).extracting(Term::duration).containsExactly("P8D");
                    assertThat(row.consequences()).containsExactly("act");
                });
    }
}
