package org.dragoman.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final String DOVES =
            "🕊🕊 São Velmar offered mediation. “No troops,” said Edda Nóvak, the envoy of Velmar.";
    private static final String TROOPS = "Troops of Kell crossed the river. Orso Tann said the bridge was theirs.";

    @TempDir
    Path folder;

    private static SampleReports doves(String coder) {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", DOVES, coder);
        return report.event("offered", "AGREE", report.actor("São Velmar", null, null), null, "2024-03-04")
                .statement("said", report.actor("Edda Nóvak", null, null), "No troops");
    }

    private static SampleReports troops() {
        SampleReports report = SampleReports.report("The Echo", "2024-05-01", TROOPS, "first");
        return report.statement("said", report.actor("Orso Tann", null, null), "the bridge was theirs");
    }

    private static void add(Store store, SampleReports... reports) {
        Batch batch = store.batch();
        for (SampleReports report : reports) {
            batch.add(report.document(), report.coder(), report.claims());
        }
        batch.commit();
    }

    private Search search(Store store) {
        return new Search(store, folder.resolve("index"), Listener.NOBODY);
    }

    private List<String> kinds(Store store, String words) {
        return search(store).words(Request.of(words, 20)).hits().stream()
                .map(hit -> hit.kind() + " " + hit.report().number())
                .toList();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void words_are_found_in_any_form_and_their_spans_quote_the_text(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, doves("first"), troops());
            List<Hit> hits = search(store).words(Request.of("troop", 20)).hits();
            assertThat(hits)
                    .extracting(hit -> hit.kind() + " " + hit.report().number() + " " + hit.text())
                    .containsExactlyInAnyOrder("statement 1 troops", "report 1 troops", "report 2 Troops");
            for (Hit hit : hits) {
                Text text = store.text(hit.report().document().sha256()).orElseThrow();
                assertThat(hit.span()).isNotNull();
                assertThat(text.quote(Objects.requireNonNull(hit.span()))).isEqualTo(hit.text());
                assertThat(hit.context()).isNotNull();
                assertThat(text.quote(Objects.requireNonNull(hit.context())))
                        .isEqualTo(hit.surroundings())
                        .contains(hit.text());
            }
            assertThat(search(store).words(Request.of("sao mediate", 20)).hits())
                    .extracting(Hit::text)
                    .containsExactly("São Velmar offered mediation");
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_is_new_is_added_before_the_next_search(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            assertThat(kinds(store, "bridge")).isEmpty();
            add(store, doves("first"));
            assertThat(kinds(store, "bridge")).isEmpty();
            add(store, troops());
            assertThat(kinds(store, "bridge")).containsExactlyInAnyOrder("report 2", "statement 2");
            List<Hit> little = search(store)
                    .words(Request.of("troops OR bridge OR velmar", 20))
                    .hits();
            List<Hit> atOnce = new Search(store, folder.resolve("other"), Listener.NOBODY)
                    .words(Request.of("troops OR bridge OR velmar", 20))
                    .hits();
            assertThat(atOnce).isEqualTo(little).hasSizeGreaterThan(3);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_superseded_claim_is_found_only_as_known_before(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, doves("first"));
            Instant before = store.entries(Selection.ALL).get(0).known().recorded();
            assertThat(kinds(store, "kind:statement troops")).containsExactly("statement 1");
            SampleReports again = SampleReports.report("The Daily", "2024-03-05", DOVES, "second");
            add(store, again.event("offered", "YIELD", again.actor("São Velmar", null, null), null, "2024-03-04"));
            assertThat(kinds(store, "kind:statement troops")).isEmpty();
            assertThat(kinds(store, "kind:event offered")).containsExactly("event 1");
            for (String index : List.of("index", "made later")) {
                Search search = new Search(store, folder.resolve(index), Listener.NOBODY);
                assertThat(search.words(Request.of("kind:statement troops", 20).knownAt(before))
                                .hits())
                        .hasSize(1);
                Hit event = search.words(Request.of("kind:event offered", 20).knownAt(before))
                        .hits()
                        .get(0);
                assertThat(event.claim()).isNotNull();
                assertThat(Objects.requireNonNull(event.claim()).facets().code())
                        .isEqualTo("AGREE");
                assertThat(search.words(Request.of("velmar", 20).knownAt(before.minusSeconds(1)))
                                .hits())
                        .isEmpty();
            }
        }
    }

    @Test
    void phrases_exclusions_alternatives_and_beginnings_of_words() {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, doves("first"), troops());
            assertThat(kinds(store, "\"no troops\" kind:report")).containsExactly("report 1");
            assertThat(kinds(store, "\"troops no\"")).isEmpty();
            assertThat(kinds(store, "troops -river kind:report")).containsExactly("report 1");
            assertThat(kinds(store, "mediation OR bridge kind:report"))
                    .containsExactlyInAnyOrder("report 1", "report 2");
            assertThat(kinds(store, "mediatio* kind:report")).containsExactly("report 1");
            assertThat(kinds(store, "the OR nowhere kind:report")).containsExactlyInAnyOrder("report 1", "report 2");
            assertThat(kinds(store, "the kind:report")).containsExactlyInAnyOrder("report 1", "report 2");
        }
    }

    @Test
    void speaker_publisher_kind_and_days_narrow() {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, doves("first"), troops());
            assertThat(kinds(store, "speaker:novak")).containsExactly("statement 1");
            assertThat(kinds(store, "speaker:\"orso tann\" bridge")).containsExactly("statement 2");
            assertThat(kinds(store, "publisher:echo kind:report")).containsExactly("report 2");
            Search search = search(store);
            Request troops = Request.of("troops kind:report", 20);
            LocalDate april = LocalDate.of(2024, 4, 1);
            assertThat(search.words(troops.since(april)).hits())
                    .extracting(hit -> hit.report().number())
                    .containsExactly(2L);
            assertThat(search.words(troops.asOf(april)).hits())
                    .extracting(hit -> hit.report().number())
                    .containsExactly(1L);
            Hit named = search.words(Request.of("speaker:novak", 20)).hits().get(0);
            assertThat(named.field()).isEqualTo(Hit.Field.SPEAKER);
            assertThat(named.text()).isEqualTo("Edda Nóvak");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "*",
                "a*",
                "*bad",
                "tr*ps",
                "-troops",
                "OR",
                "troops OR",
                "kind:rumour",
                "speaker:\"\"",
                "!!!",
                "a OR OR b",
                "/.*/"
            })
    void what_cannot_be_understood_is_a_fault(String words) {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            assertThatThrownBy(() -> search(store).words(Request.of(words, 20)))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            fault -> assertThat(fault.fault()).isEqualTo(Fault.SEARCH_WORDS));
        }
    }

    @Test
    void brackets_operators_and_floods_are_words_or_faults() {
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, doves("first"));
            assertThat(kinds(store, "((((((((mediation))))))) kind:report")).containsExactly("report 1");
            assertThat(kinds(store, "\"mediation kind:report")).containsExactly("report 1");
            assertThat(kinds(store, "mediation~2 [a TO z] field:x^9")).isEmpty();
            for (String flood : List.of("(".repeat(5_000), "tr* ".repeat(200), "a".repeat(3_000))) {
                assertThatThrownBy(() -> search(store).words(Request.of(flood, 20)))
                        .isInstanceOf(FaultException.class);
            }
            assertThat(kinds(store, "a".repeat(900))).isEmpty();
        }
    }

    @Test
    void the_locale_changes_nothing() {
        Locale usual = Locale.getDefault();
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, doves("first"));
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(kinds(store, "MEDIATION KIND:REPORT")).isEmpty();
            assertThat(kinds(store, "MEDIATION kind:REPORT")).containsExactly("report 1");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void by_meaning_the_nearest_come_first(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, doves("first"), troops());
            List<Hit> hits = search(store)
                    .meaning(Request.of("the bridge was theirs!", 3), new Letters())
                    .hits();
            assertThat(hits).hasSize(3);
            assertThat(hits.get(0).text()).isEqualTo("the bridge was theirs");
            assertThat(search(store)
                            .meaning(Request.of("bridge", 9).since(LocalDate.of(2024, 4, 1)), new Letters())
                            .hits())
                    .extracting(hit -> hit.report().number())
                    .containsOnly(2L);
        }
    }

    /** Words mean the same where they have the same letters. */
    static final class Letters implements Embedding {
        @Override
        public String version() {
            return "letters";
        }

        @Override
        public float[] ofPassage(String words) {
            float[] vector = new float[27];
            words.toLowerCase(Locale.ROOT)
                    .chars()
                    .forEach(letter -> vector[letter >= 'a' && letter <= 'z' ? letter - 'a' : 26] +=
                            letter >= 'a' && letter <= 'z' ? 1 : 0.01f);
            double squares = 0;
            for (float number : vector) {
                squares += number * number;
            }
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) Math.sqrt(squares);
            }
            return vector;
        }

        @Override
        public float[] ofQuestion(String words) {
            return ofPassage(words);
        }
    }

    @Test
    void progress_is_told_of_what_is_new_only() {
        List<Long> expected = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void expect(long count) {
                expected.add(count);
            }
        };
        try (Store store = Store.open(Databases.file(), Access.CREATE)) {
            add(store, doves("first"), troops());
            Search search = new Search(store, folder.resolve("index"), listener);
            search.words(Request.of("troops", 20));
            search.words(Request.of("troops", 20));
            add(store, doves("second"));
            search.words(Request.of("troops", 20));
            assertThat(expected).containsExactly(4L, 1L);
        }
    }
}
