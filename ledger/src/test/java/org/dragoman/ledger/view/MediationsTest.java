package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.view.Mediations.Answer;
import org.dragoman.ledger.view.Mediations.Consent;
import org.dragoman.ledger.view.Mediations.Row;
import org.dragoman.ledger.view.Mediations.Step;
import org.dragoman.model.Actor;
import org.dragoman.model.Mediation.Act;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MediationsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";

    private static SampleReports step(String thirdParty, Act act, List<String> parties, String day) {
        String text = thirdParty + " and " + String.join(" and ", parties) + ": " + act + " on " + day + ".";
        SampleReports report = SampleReports.report("The Daily", day, text, "c");
        Actor third = report.actor(thirdParty, null, null);
        List<Actor> named =
                parties.stream().map(party -> report.actor(party, null, null)).toList();
        return report.mediation(act.toString(), third, act, named, day);
    }

    private static SampleReports offer() {
        SampleReports report =
                SampleReports.report("The Daily", "2031-03-02", "Norway offers Mané and Gomes help if both want.", "c");
        return report.conditional(
                "offers",
                report.actor("Norway", null, null),
                Act.OFFER,
                List.of(report.actor("Mané", null, null), report.actor("Gomes", null, null)),
                "both want",
                "2031-03-02");
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_track_holds_its_steps_in_order_and_what_each_party_last_answered(Location location) {
        SampleReports broken =
                SampleReports.report("The Echo", "2031-03-09", "Gomes broke off talks with Norway.", "c");
        broken.brokeOff("broke", broken.actor("Gomes", null, null), broken.actor("Norway", null, null), "2031-03-09");
        List<Row> rows = Kept.rows(
                location,
                Mediations::of,
                Question.EVERYTHING,
                broken,
                step("Norway", Act.WITHDRAW, List.of("Gomes"), "2031-03-08"),
                step("Norway", Act.ACCEPT, List.of("Gomes"), "2031-03-04"),
                step("Norway", Act.CONTACT, List.of("Mané"), "2031-03-01"),
                offer(),
                step("Norway", Act.HOST, List.of(), "2031-03-06"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.parties()).containsExactly("~gomes", "~mané");
            assertThat(row.steps())
                    .extracting(Step::act)
                    .containsExactly(
                            Mediations.Act.CONTACT,
                            Mediations.Act.OFFER,
                            Mediations.Act.ACCEPT,
                            Mediations.Act.HOST,
                            Mediations.Act.WITHDRAW,
                            Mediations.Act.BREAKDOWN);
            assertThat(row.steps().get(1).conditions()).containsExactly("both want");
            assertThat(row.consents())
                    .extracting(Answer::party, Answer::consent)
                    .containsExactly(tuple("~gomes", Consent.WITHDRAWN), tuple("~mané", Consent.NONE));
            assertThat(row.first()).isEqualTo(LocalDate.of(2031, 3, 1));
            assertThat(row.last()).isEqualTo(LocalDate.of(2031, 3, 9));
        });
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void consent_is_that_of_the_asked_day_as_known_then(Location location) {
        try (Kept kept = new Kept(location)) {
            kept.on("2031-03-02").add(offer());
            kept.on("2031-03-20").add(step("Norway", Act.ACCEPT, List.of("Gomes"), "2031-03-04"));
            kept.on("2031-03-21").add(step("Norway", Act.REFUSE, List.of("Gomes"), "2031-03-12"));
            Question question = Kept.asOf("2031-03-05");
            assertThat(consents(kept, question)).containsExactly(Consent.GIVEN, Consent.NONE);
            assertThat(consents(kept, question.knownAt(Instant.parse("2031-03-10T00:00:00Z"))))
                    .containsExactly(Consent.NONE, Consent.NONE);
            assertThat(consents(kept, Question.EVERYTHING)).containsExactly(Consent.REFUSED, Consent.NONE);
            assertThat(Mediations.of(kept.store(), Question.EVERYTHING.since(LocalDate.of(2031, 3, 5))))
                    .singleElement()
                    .satisfies(row -> assertThat(row.steps()).hasSize(1));
        }
    }

    private static List<Consent> consents(Kept kept, Question question) {
        return Mediations.of(kept.store(), question).get(0).consents().stream()
                .map(Answer::consent)
                .toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void unlike_answers_of_one_day_are_contested(Location location) {
        SampleReports yes = step("Norway", Act.ACCEPT, List.of("Gomes"), "2031-03-04");
        SampleReports no = step("Norway", Act.REFUSE, List.of("Gomes"), "2031-03-04");
        assertThat(Kept.rows(location, Mediations::of, Question.EVERYTHING, yes, no))
                .singleElement()
                .satisfies(row -> assertThat(row.consents())
                        .extracting(Answer::consent, Answer::contested)
                        .containsExactly(tuple(Consent.REFUSED, true)));
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void other_third_parties_and_other_parties_are_other_tracks(Location location) {
        SampleReports elsewhere =
                SampleReports.report("The Echo", "2031-03-09", "Gomes broke off talks with Mané.", "c");
        elsewhere.brokeOff(
                "broke", elsewhere.actor("Gomes", null, null), elsewhere.actor("Mané", null, null), "2031-03-09");
        List<Row> rows = Kept.rows(
                location,
                Mediations::of,
                Question.EVERYTHING,
                step("Norway", Act.CONTACT, List.of("Mané"), "2031-03-01"),
                step("Chad", Act.CONTACT, List.of("Mané"), "2031-03-01"),
                step("Norway", Act.CONTACT, List.of("Ana"), "2031-03-03"),
                step("Norway", Act.HOST, List.of(), "2031-03-02"),
                elsewhere);
        assertThat(rows)
                .extracting(
                        row -> row.thirdParty() + row.parties() + row.steps().size())
                .containsExactly("~norway[~ana]1", "~norway[]1", "~chad[~mané]1", "~norway[~mané]1");
        assertThat(Kept.rows(Databases.file(), Mediations::of, Kept.asOf("2031-02-01"), offer()))
                .isEmpty();
    }
}
