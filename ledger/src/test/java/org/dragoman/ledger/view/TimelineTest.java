package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Anchor;
import org.dragoman.model.Claim;
import org.dragoman.model.Deadline;
import org.dragoman.model.Mediation;
import org.dragoman.model.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimelineTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static void add(Store store, SampleReports report, Deadline... deadlines) {
        Batch batch = store.batch();
        List<Claim> claims = new ArrayList<>(report.claims());
        claims.addAll(List.of(deadlines));
        batch.add(report.document(), report.coder(), claims);
        batch.commit();
    }

    private static SampleReports report(String publisher, String text) {
        return SampleReports.report(publisher, "2024-03-05", text, "coder 1");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void events_steps_of_mediation_and_deadlines_stand_in_order_of_days(Location location) {
        SampleReports report =
                report("The Daily", "Norway offered to mediate. Velmar demanded it until Sunday. Chad fell.");
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        report.event("fell", "ASSAULT", report.actor("Chad", "chad", "TCD"), null, "2024-03-06")
                .event("offered", "AGREE", norway, velmar, "2024-03-04")
                .mediation("offered", norway, Mediation.Act.OFFER, List.of(velmar), "2024-03-04");
        Anchor anchor = report.claims().get(0).anchor();
        Deadline deadline = new Deadline(
                anchor,
                velmar,
                List.of(norway),
                "answer",
                null,
                PartialDate.parse("2024-03-10"),
                null,
                Deadline.Response.NONE);
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, report, deadline);
            List<TimelineRow> rows = Timeline.of(store, Question.EVERYTHING);
            assertThat(rows)
                    .extracting(row -> row.sort() + " " + row.from() + " " + row.code() + " " + row.words())
                    .containsExactly(
                            "mediation 2024-03-04 offer offered",
                            "event 2024-03-06 ASSAULT fell",
                            "deadline 2024-03-10 deadline answer");
            assertThat(rows).allMatch(row -> !row.claims().isEmpty());
            assertThat(Timeline.of(store, Question.EVERYTHING.limit(1)))
                    .extracting(TimelineRow::sort)
                    .containsExactly(TimelineRow.Sort.DEADLINE);
            assertThat(Timeline.of(store, Question.EVERYTHING.asOf(LocalDate.of(2024, 3, 4))))
                    .extracting(TimelineRow::sort)
                    .containsExactly(TimelineRow.Sort.MEDIATION);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_step_of_two_reports_is_one_row_and_another_step_another(Location location) {
        SampleReports daily = report("The Daily", "Norway offered to help Velmar.");
        daily.mediation(
                "offered",
                daily.actor("Norway", "norway", "NOR"),
                Mediation.Act.OFFER,
                List.of(daily.actor("Velmar", null, null)),
                "2024-03-04");
        SampleReports echo = report("The Echo", "An offer by Norway to Velmar, and a meeting.");
        Actor norway = echo.actor("Norway", "norway", "NOR");
        List<Actor> velmar = List.of(echo.actor("Velmar", null, null));
        echo.mediation("offer", norway, Mediation.Act.OFFER, velmar, "2024-03-05")
                .mediation("meeting", norway, Mediation.Act.CONTACT, velmar, "2024-03-05");
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, daily);
            add(store, echo);
            assertThat(Timeline.of(store, Question.EVERYTHING))
                    .extracting(row -> row.code() + " " + row.told().reports())
                    .containsExactlyInAnyOrder("offer 2", "contact 1");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void without_a_first_day_the_last_thirty_days_are_asked_for(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            Acts.add(
                    store,
                    Acts.report("The Daily", "2024-01-10", "Norway condemned Velmar.")
                            .event("condemned", "ACCUSE", "Norway", "Velmar", "2024-01-10"),
                    Acts.report("The Daily", "2024-03-10", "Norway aided Velmar.")
                            .event("aided", "AID", "Norway", "Velmar", "2024-03-10"));
            Question late = Views.lately(store, Question.EVERYTHING);
            assertThat(late.since()).isEqualTo(LocalDate.of(2024, 2, 10));
            assertThat(Timeline.of(store, late)).extracting(TimelineRow::code).containsExactly("AID");
            Question january = Question.EVERYTHING.asOf(LocalDate.of(2024, 1, 31));
            assertThat(Views.lately(store, january).since()).isEqualTo(LocalDate.of(2024, 1, 2));
            Question own = Question.EVERYTHING.since(LocalDate.of(2024, 1, 1));
            assertThat(Views.lately(store, own)).isEqualTo(own);
        }
    }
}
