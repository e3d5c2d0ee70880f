package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.view.Contradictions.Kind;
import org.dragoman.ledger.view.Contradictions.Row;
import org.dragoman.model.Actor;
import org.dragoman.model.Modality;
import org.dragoman.model.Position.Stance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContradictionsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static SampleReports event(String publisher, String day, String recipient, Modality modality) {
        SampleReports report = SampleReports.report(
                publisher,
                day,
                "Mané attacked " + recipient + ", or not: " + modality + ", " + publisher + " " + day,
                "c");
        return report.event(
                "attacked",
                "ASSAULT",
                report.actor("Mané", null, null),
                report.actor(recipient, null, null),
                day,
                modality);
    }

    private static SampleReports stance(String publisher, String day, Stance stance) {
        SampleReports report =
                SampleReports.report(publisher, day, "Norway " + stance + " Velmar. " + publisher + " " + day, "c");
        Actor norway = report.actor("Norway", "norway", "NOR");
        return report.position(stance.toString(), norway, stance, report.actor("Velmar", null, null), day);
    }

    private static List<Row> rows(Location location, SampleReports... reports) {
        return Kept.rows(location, Contradictions::of, Question.EVERYTHING, reports);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_act_told_as_done_and_denied_two_days_later_is_a_contradiction(Location location) {
        SampleReports done = event("The Daily", "2031-03-01", "Gomes", Modality.ACTUAL);
        SampleReports denied = event("The Echo", "2031-03-03", "Gomes", Modality.DENIED);
        List<Row> rows = rows(
                location,
                done,
                denied,
                event("The Mail", "2031-03-01", "Chad", Modality.ACTUAL),
                event("The Sun", "2031-02-28", "Gomes", Modality.ACTUAL),
                event("The Star", "2031-03-02", "Gomes", Modality.INTENDED));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.DENIAL);
            assertThat(row.actors()).containsExactly("~mané");
            assertThat(row.recipients()).containsExactly("~gomes");
            assertThat(row.matter()).isEqualTo("ASSAULT");
            assertThat(row.first()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(row.one().says()).isEqualTo("asserted");
            assertThat(row.one().told().claims())
                    .containsExactly(done.claims().get(0).anchor().id());
            assertThat(row.other().told().claims())
                    .containsExactly(denied.claims().get(0).anchor().id());
            assertThat(row.other().told().publishers()).containsExactly("The Echo");
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void numbers_that_cannot_both_be_right_contradict_one_another(Location location) {
        List<Row> rows = rows(
                location,
                FiguresTest.count("The Daily", "2031-03-02", 26, 26.0, 26.0, "killed"),
                FiguresTest.count("The Echo", "2031-03-03", 40, 40.0, null, "dead"),
                FiguresTest.count("The Mail", "2031-03-02", 30, null, null, "killed"),
                FiguresTest.count("The Sun", "2031-03-05", 90, 90.0, 90.0, "killed"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.FIGURES);
            assertThat(row.matter()).isEqualTo("people killed");
            assertThat(row.country()).isEqualTo("LMR");
            assertThat(row.one().says()).isEqualTo("26");
            assertThat(row.one().by()).containsExactly("~the clinic");
            assertThat(row.other().says()).isEqualTo("at least 40");
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_new_count_of_one_counter_in_one_paper_is_none_and_another_counter_in_it_is(Location location) {
        assertThat(rows(
                        location,
                        FiguresTest.count("The Daily", "2031-03-02", 26, 26.0, 26.0, "killed"),
                        FiguresTest.count("The Daily", "2031-03-03", 40, 40.0, 40.0, "killed")))
                .isEmpty();
        SampleReports two = FiguresTest.count("The Daily", "2031-03-02", 26, 26.0, 26.0, "killed");
        two.count("others", 40, 40.0, 40.0, "killed", "LMR", two.actor("the guard", null, null));
        assertThat(rows(Databases.file(), two)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void stances_that_exclude_each_other_a_day_apart_contradict_one_another(Location location) {
        List<Row> rows = rows(
                location,
                stance("The Daily", "2031-03-01", Stance.RECOGNISES),
                stance("The Echo", "2031-03-02", Stance.REJECTS),
                stance("The Mail", "2031-03-02", Stance.OPPOSES),
                stance("The Sun", "2031-03-04", Stance.RECOGNISES));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.POSITIONS);
            assertThat(row.matter()).isEqualTo("~velmar");
            assertThat(List.of(row.one().says(), row.other().says())).containsExactly("recognises", "rejects");
            assertThat(row.last()).isEqualTo(LocalDate.of(2031, 3, 2));
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void only_what_holds_by_the_asked_day_contradicts(Location location) {
        SampleReports[] reports = {
            event("The Daily", "2031-03-01", "Gomes", Modality.NEGATED),
            event("The Echo", "2031-03-03", "Gomes", Modality.ACTUAL)
        };
        assertThat(Kept.rows(location, Contradictions::of, Kept.asOf("2031-03-02"), reports))
                .isEmpty();
        assertThat(Kept.rows(Databases.file(), Contradictions::of, Kept.asOf("2031-03-03"), reports))
                .hasSize(1);
    }
}
