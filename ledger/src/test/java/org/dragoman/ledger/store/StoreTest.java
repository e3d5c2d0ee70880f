package org.dragoman.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.model.Actor;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final String TEXT = "Norway supports Velmar. Velmar’s 🕊 envoy said \"talks\tare \\N near\".\n";

    private static SampleReports sample(String coder) {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", TEXT, coder);
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        return report.position("supports", norway, Position.Stance.SUPPORTS, velmar, "2024-03-04")
                .statement("said", velmar, "talks\tare \\N near");
    }

    private static Batch.Written add(Store store, SampleReports report) {
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        return batch.commit();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_event_of_a_vague_year_is_found_in_its_last_days_and_not_after(Location location) {
        SampleReports report = SampleReports.report("The Daily", "2025-03-05", TEXT, "first");
        report.event("said", "CONSULT", report.actor("Norway", "norway", "NOR"), null, "2024");
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, report);

            Selection events = Selection.ALL.kinds("event");
            LocalDate lastDay = LocalDate.of(2024, 12, 31);
            assertThat(store.entries(events.days(lastDay, lastDay))).hasSize(1);
            assertThat(store.entries(events.days(lastDay.plusDays(1), lastDay.plusDays(9))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_large_batch_that_comes_again_is_known_and_changes_nothing(Location location) {
        int many = 120;
        try (Store store = Store.open(location, Access.CREATE)) {
            for (Batch.Written wanted : List.of(new Batch.Written(many, 0, 0, 0), new Batch.Written(0, 0, many, 0))) {
                Batch batch = store.batch();
                for (int i = 0; i < many; i++) {
                    String text = "Report " + i + " tells of nothing.";
                    SampleReports report = SampleReports.report("The Daily", "2024-03-05", text, "first");
                    batch.add(report.document(), report.coder(), report.claims());
                }
                assertThat(batch.commit()).isEqualTo(wanted);
            }
            assertThat(store.reports(Reports.ALL)).hasSize(many);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_was_added_comes_back_character_for_character(Location location) {
        SampleReports report = sample("first");
        try (Store store = Store.open(location, Access.CREATE)) {
            assertThat(add(store, report)).isEqualTo(new Batch.Written(1, 0, 0, 2));
        }
        try (Store store = Store.open(location, Access.READ)) {
            List<Entry> entries = store.entries(Selection.ALL.withRecords());
            assertThat(entries).extracting(Entry::claim).containsExactlyElementsOf(report.claims());
            Report kept = store.reports(Reports.ALL).get(0);
            assertThat(store.text(kept.document().sha256()))
                    .contains(report.document().text());
            assertThat(kept.document().with(report.document().text())).isEqualTo(report.document());
            assertThat(kept.coding())
                    .isNotNull()
                    .extracting(Report.Coding::actors)
                    .isEqualTo(List.of("norway", "~velmar"));
            assertThat(store.withRecords(store.entries(Selection.ALL))).isEqualTo(entries);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_report_by_the_same_coder_changes_nothing(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, sample("first"));
            List<Entry> before = store.entries(Selection.ALL.withRecords());
            assertThat(add(store, sample("first"))).isEqualTo(new Batch.Written(0, 0, 1, 0));
            assertThat(store.entries(Selection.ALL.withRecords())).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_newer_coder_supersedes_and_deletes_nothing(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, sample("first"));
            List<Entry> before = store.entries(Selection.ALL.withRecords());
            assertThat(add(store, sample("second"))).isEqualTo(new Batch.Written(0, 1, 0, 2));
            List<Entry> after = store.entries(Selection.ALL);
            Instant second = after.get(0).known().recorded();
            assertThat(after)
                    .extracting(Entry::digest)
                    .isEqualTo(before.stream().map(Entry::digest).toList());
            List<Entry> then =
                    store.entries(Selection.ALL.knownAt(second.minusNanos(1000)).withRecords());
            assertThat(then)
                    .extracting(Entry::record)
                    .isEqualTo(before.stream().map(Entry::record).toList());
            assertThat(then).allMatch(entry -> second.equals(entry.known().superseded()));
            String id = sample("any").document().id();
            assertThat(store.codersOf(List.of(id, "another"))).isEqualTo(Map.of(id, "second"));
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void each_row_may_ask_for_more(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, sample("first"));
            List<String> quotes = new ArrayList<>();
            store.reports(
                    Reports.ALL,
                    report -> store.entries(
                            Selection.ALL.reports(Set.of(report.number())),
                            entry -> quotes.add(store.text(report.document().sha256())
                                    .orElseThrow()
                                    .quote(entry.span()))));
            assertThat(quotes).containsExactly("supports", "said");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void claims_are_selected_by_kind_actor_and_day(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, sample("first"));
            assertThat(store.entries(Selection.ALL.kinds("position"))).hasSize(1);
            assertThat(store.entries(Selection.ALL.actors(Set.of("norway")))).hasSize(1);
            assertThat(store.entries(Selection.ALL.actors(Set.of("~velmar")))).hasSize(2);
            assertThat(store.entries(Selection.ALL.actors(Set.of("nor")))).isEmpty();
            LocalDate fourth = LocalDate.of(2024, 3, 4);
            assertThat(store.entries(Selection.ALL.days(null, fourth))).hasSize(1);
            assertThat(store.entries(Selection.ALL.days(null, fourth.minusDays(1))))
                    .isEmpty();
            assertThat(store.entries(Selection.ALL.days(fourth.plusDays(2), null)))
                    .extracting(Entry::kind)
                    .containsExactly("position");
            Selection.Crisis crisis = new Selection.Crisis(List.of("norway", "~velmar"), List.of(), 2, null, null);
            assertThat(store.entries(Selection.ALL.crisis(crisis))).hasSize(2);
            assertThat(store.reports(Reports.ALL.crisis(crisis))).hasSize(1);
            Selection.Crisis other = new Selection.Crisis(List.of("chad", "~velmar"), List.of("TCD"), 2, null, null);
            assertThat(store.entries(Selection.ALL.crisis(other))).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_clock_that_was_set_back_does_not_reorder_what_was_known(Location location) {
        Instant noon = Instant.parse("2024-06-01T12:00:00Z");
        try (Store store = Store.open(location, Access.CREATE, Clock.fixed(noon, ZoneOffset.UTC))) {
            add(store, sample("first"));
        }
        Clock earlier = Clock.fixed(noon.minusSeconds(3600), ZoneOffset.UTC);
        try (Store store = Store.open(location, Access.WRITE, earlier)) {
            add(store, sample("second"));
            Instant second = store.entries(Selection.ALL).get(0).known().recorded();
            assertThat(second).isAfter(noon);
            assertThat(store.entries(Selection.ALL.knownAt(noon)))
                    .extracting(Entry::coding)
                    .containsOnly(1L);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void the_same_text_from_another_publisher_is_a_copy(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, sample("first"));
            add(store, SampleReports.report("The Echo", "2024-03-06", TEXT, "first"));
            Report copy = store.reports(Reports.ALL).get(1);
            assertThat(copy.origin()).isEqualTo(1);
            assertThat(copy.relation()).isEqualTo(Report.Relation.COPY);
        }
    }

    private static Report.Relation relationOf(Store store, String day, String text) {
        add(store, SampleReports.report("The Echo", day, text, "first"));
        return store.reports(Reports.ALL.inLatestFirst()).get(0).relation();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void copies_and_versions_are_told_whenever_they_come_and_other_reports_are_not(Location location) {
        String story =
                "The envoy of Velmar arrived in the capital on Sunday and met the leaders of both parties for three"
                        + " hours, a spokesman said, adding that a second round of talks would follow before the end of the month"
                        + " if the ceasefire along the northern river held and the prisoners were let go as had been agreed.";
        String grown =
                "At least nine people were wounded overnight near the old bridge, the army said, and each side blamed the"
                        + " other for opening fire while families were fleeing from the eastern villages. " + story;
        String other =
                "Farmers in the south blocked two roads with tractors to ask for cheaper fuel and seed, while the"
                        + " ministry of agriculture promised to answer within a week and warned them against violence.";
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, SampleReports.report("The Daily", "2024-03-05", story, "first"));
            assertThat(relationOf(store, "2024-03-06", "VELMAR CITY (Wire) - " + story))
                    .isEqualTo(Report.Relation.COPY);
            assertThat(relationOf(store, "2024-03-07", grown)).isEqualTo(Report.Relation.VERSION);
            assertThat(relationOf(store, "2024-03-08", other)).isEqualTo(Report.Relation.FIRST);
            assertThat(relationOf(store, "2024-03-20", grown + " The talks failed."))
                    .isEqualTo(Report.Relation.VERSION);
            assertThat(relationOf(store, "2024-06-20", grown + " It rained.")).isEqualTo(Report.Relation.FIRST);
            assertThat(relationOf(store, "2024-06-21", story)).isEqualTo(Report.Relation.COPY);
        }
    }

    @Test
    void a_file_of_other_content_is_no_ledger_and_stays_as_it_was(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "Not a ledger, but somebody's notes. ".repeat(500));
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> Store.open(new Location.File(file), Access.CREATE))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.LEDGER_FOREIGN));
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_ledger_that_is_not_there_is_not_made_by_a_question(@TempDir Path folder) {
        Path file = folder.resolve("none.ledger");
        assertThatThrownBy(() -> Store.open(new Location.File(file), Access.READ))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.LEDGER_MISSING));
        assertThat(file).doesNotExist();
    }
}
