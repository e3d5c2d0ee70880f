package org.dragoman.ledger.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dragoman.ledger.review.Desk.ANA;
import static org.dragoman.ledger.review.Desk.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.model.Event;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person can get wrong is told with the field or the id, and nothing is recorded. */
class ReviewFaultsTest {

    private static final Desk DESK = desk();

    private static Desk desk() {
        Desk desk = new Desk(Databases.file());
        desk.add(Desk.report("The Daily", "2024-03-05", "first"));
        return desk;
    }

    @AfterAll
    static void close() {
        DESK.close();
    }

    private static void refused(Fault fault, String words, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(FaultException.class, told -> {
            assertThat(told.fault()).isEqualTo(fault);
            assertThat(told.getMessage()).contains(words);
        });
        assertThat(DESK.store.decisions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id=abc|id",
                "span=[0,1]|span",
                "evidence[0].why=x|evidence",
                "document=x|document",
                "kind=figure|kind",
                "coder=me|coder",
                "typ=ASSAULT|typ",
                "actors[7].name=X|actors[7].name",
                "type[0]=X|type[0]",
                "type.x.y=X|type.x.y",
                "date.precision=year|date.precision",
                "a.b.c.d.e.f.g=X|a.b.c.d.e.f.g",
                "actors[99999].name=X|actors[99999].name",
                "__proto__=X|__proto__",
                "type; drop table decision; --=X|drop table",
                "=X|=X",
                "type|type"
            })
    void a_field_that_cannot_be_set_is_named(String setting, String named) {
        String id = DESK.id("met");
        refused(Fault.REVIEW_FIELD, named, () -> DESK.reviews.correct(ANA, id, settings(setting)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type=NONSENSE|NONSENSE",
                "mode=nonsense|nonsense",
                "date.value=2024-02-31|value",
                "date.value=yesterday|value",
                "modality=perhaps|modality",
                "confidence=7|7",
                "confidence=high|confidence",
                "goldstein=1e999|goldstein",
                "quad=9|9",
                "actors=Norway|actors",
                "actors[0].name=null|name",
                "actors[0].span=[0,9999]|span",
                "actors[0].span=[9,2]|9",
                "sentence=[30,40]|sentence",
                "actors=[1,2]|actors"
            })
    void a_value_that_makes_no_valid_record_is_told_with_its_field(String setting, String named) {
        String id = DESK.id("met");
        refused(Fault.REVIEW_RECORD, named, () -> DESK.reviews.correct(ANA, id, settings(setting)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'); drop table claim; --",
                "{\"not\": closed",
                "[sic] said",
                "\u202Eevil\u0007 \uD83D\uDD4A \u0645\u0631\u062D\u0628\u0627",
                "half \uD83D",
                "back\\slash\ttab\nline",
                "   "
            })
    void any_words_may_be_a_name_and_come_back_as_they_were(String words) {
        try (Desk desk = desk()) {
            desk.reviews.correct(ANA, desk.id("met"), List.of(new Setting("actors[0].name", words)));
            Event event = (Event) desk.reviewed().get(0).claim();
            assertThat(event.actors().get(0).name()).isEqualTo(words);
        }
    }

    @Test
    void ids_that_nothing_or_much_has_are_told() {
        refused(Fault.REVIEW_UNKNOWN, "ffffffffffff", () -> DESK.reviews.accept(ANA, "ffffffffffff"));
        refused(Fault.REVIEW_UNKNOWN, "abc", () -> DESK.reviews.accept(ANA, "abc"));
        refused(Fault.REVIEW_UNKNOWN, "' or 1=1", () -> DESK.reviews.reject(ANA, "' or 1=1"));
        refused(Fault.REVIEW_UNKNOWN, "decision", () -> DESK.reviews.withdraw(ANA, "abcdef"));
        refused(
                Fault.REVIEW_UNKNOWN,
                "report",
                () -> DESK.reviews.add(ANA, "abcdef", new Span(0, 1), "{\"kind\":\"event\"}", List.of()));
        refused(
                Fault.REVIEW_AMBIGUOUS,
                "aaaaaa1, aaaaaa2",
                () -> Identification.find("claim", "aaaaaa", digits -> List.of("aaaaaa2", "aaaaaa1")));
    }

    @Test
    void merges_want_two_that_are_there_and_events() {
        String met = DESK.id("met");
        refused(Fault.REVIEW_ACTOR, "~nobody", () -> DESK.reviews.mergeActors(ANA, List.of("norway", "~nobody"), null));
        refused(Fault.OPTION, "Two", () -> DESK.reviews.mergeActors(ANA, List.of("norway", "norway"), null));
        refused(Fault.OPTION, "Two", () -> DESK.reviews.splitEvents(ANA, met, met));
        String backs = DESK.id("backs");
        refused(Fault.REVIEW_NOT_AN_EVENT, backs, () -> DESK.reviews.mergeEvents(ANA, List.of(met, backs)));
    }

    @Test
    void a_claim_by_hand_must_be_one() {
        String report = DESK.store.reports(Reports.ALL).get(0).document().id();
        Span span = new Span(0, 6);
        refused(Fault.REVIEW_RECORD, "kind", () -> DESK.reviews.add(ANA, report, span, "{}", List.of()));
        refused(Fault.REVIEW_RECORD, "object", () -> DESK.reviews.add(ANA, report, span, "[", List.of()));
        refused(
                Fault.REVIEW_RECORD,
                "type",
                () -> DESK.reviews.add(ANA, report, span, "{\"kind\":\"event\"}", List.of()));
        refused(
                Fault.REVIEW_FIELD,
                "id",
                () -> DESK.reviews.add(ANA, report, span, "{\"kind\":\"event\",\"id\":\"x\"}", List.of()));
        refused(
                Fault.SPAN,
                "9000",
                () -> DESK.reviews.add(ANA, report, new Span(0, 9000), "{\"kind\":\"event\"}", List.of()));
    }

    @Test
    void what_is_gone_or_withdrawn_is_told() {
        try (Desk desk = desk()) {
            String met = desk.id("met");
            Decision decision = desk.reviews.accept(ANA, met);
            desk.reviews.withdraw(ANA, decision.id());
            assertThatThrownBy(() -> desk.reviews.withdraw(ANA, decision.id()))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            told -> assertThat(told.fault()).isEqualTo(Fault.REVIEW_DONE));
            desk.add(Desk.withoutMeeting("The Daily", "2024-03-05", "second"));
            assertThatThrownBy(() -> desk.reviews.accept(ANA, met))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            told -> assertThat(told.fault()).isEqualTo(Fault.REVIEW_GONE));
        }
    }

    /** Whatever people decide in whatever order: all of it stays on record, and what was coded is untouched. */
    @ParameterizedTest
    @MethodSource("org.dragoman.ledger.sample.Databases#both")
    void nothing_recorded_is_lost_and_no_coded_claim_changes(Location location) {
        try (Desk other = new Desk(location)) {
            other.add(Desk.report("The Daily", "2024-03-05", "first"), Desk.report("The Echo", "2024-03-06", "first"));
            List<Entry> coded = other.store.entries(Selection.ALL.withRecords());
            Random random = new Random(20240305);
            List<Decision> made = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                made.add(anything(other, random));
                List<Standing> listed = other.reviews.decisions(null);
                assertThat(listed).extracting(Standing::decision).isEqualTo(made);
                assertThat(other.reviewed()).isSortedAccordingTo(java.util.Comparator.comparingLong(Entry::report));
            }
            assertThat(other.store.entries(Selection.ALL.withRecords())).isEqualTo(coded);
            for (Decision decision : made.subList(0, 5)) {
                assertThat(other.reviews.decisions(decision.recorded())).hasSize((int) decision.number());
            }
        }
    }

    private static Decision anything(Desk desk, Random random) {
        By by = new By(random.nextBoolean() ? "Ana" : "Ben", "choice " + random.nextInt(9));
        String met = desk.id("met");
        String fire = desk.id("fire");
        String any = random.nextBoolean() ? met : fire;
        List<Decision> open = desk.reviews.decisions(null).stream()
                .filter(standing -> standing.state() != State.WITHDRAWN)
                .map(Standing::decision)
                .toList();
        int choice = random.nextInt(open.isEmpty() ? 8 : 9);
        String report = desk.store
                .reports(Reports.ALL)
                .get(random.nextInt(2))
                .document()
                .id();
        return switch (choice) {
            case 0 -> desk.reviews.accept(by, any);
            case 1 -> desk.reviews.reject(by, any);
            case 2 -> desk.reviews.correct(by, any, settings("type=" + (random.nextBoolean() ? "AID" : "ASSAULT")));
            case 3 ->
                desk.reviews.add(
                        by,
                        report,
                        new Span(0, 1 + random.nextInt(5)),
                        "{\"kind\":\"event\",\"type\":\"AID\"}",
                        List.of());
            case 4 -> desk.reviews.mergeActors(by, List.of("norway", "~velmar"), random.nextBoolean() ? "x" : null);
            case 5 -> desk.reviews.splitActors(by, "~velmar", "norway");
            case 6 -> desk.reviews.mergeEvents(by, List.of(met, fire));
            case 7 -> desk.reviews.splitEvents(by, fire, met);
            default ->
                desk.reviews.withdraw(by, open.get(random.nextInt(open.size())).id());
        };
    }
}
