package org.dragoman.ledger.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dragoman.ledger.review.By;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.review.Setting;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Decision;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people added by hand is found as long as people want it. */
class AddedClaimsTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final By ANA = new By("Ana", "nobody found it");
    private static final String TEXT =
            "🕊 The harbour of Velmar was quiet. Ferries to Kell are late again, Edda Nóvak told listeners; "
                    + "the lighthouse keeper has left.";

    @TempDir
    Path folder;

    private static SampleReports report(String publisher, String coder) {
        SampleReports report = SampleReports.report(publisher, "2024-03-05", TEXT, coder);
        return report.event("left", "RETREAT", report.actor("lighthouse keeper", null, null), null, "2024-03-05");
    }

    private static Store store(Location location) {
        Store store = Store.open(location, Access.CREATE);
        add(store, report("The Daily", "first"));
        return store;
    }

    private static void add(Store store, SampleReports report) {
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        batch.commit();
    }

    private static Span span(String words) {
        return org.dragoman.model.Text.of(TEXT).span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    /** Adds what Edda Nóvak told, and returns the decision. */
    private static Decision addStatement(Store store) {
        String document = store.reports(Reports.ALL).get(0).document().id();
        return Reviews.over(store)
                .add(
                        ANA,
                        document,
                        span("told"),
                        "{\"kind\":\"statement\",\"speaker\":{\"name\":\"Edda Nóvak\"},"
                                + "\"content\":{\"text\":\"Ferries to Kell are late again\"}}",
                        List.of());
    }

    private Search search(Store store, @Nullable Instant knownAt, Listener listener) {
        return new Search(store, Reviews.over(store).reviewed(knownAt), folder.resolve("index"), listener);
    }

    private List<Hit> found(Store store, String words) {
        return search(store, null, Listener.NOBODY).words(Request.of(words, 20)).hits();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_claim_by_hand_is_found_by_its_words_and_its_speaker_though_the_index_was_there_before(Location location) {
        try (Store store = store(location)) {
            assertThat(found(store, "kind:statement ferry")).isEmpty();
            addStatement(store);
            Hit hit = found(store, "kind:statement ferry").get(0);
            assertThat(hit.text()).isEqualTo("Ferries");
            assertThat(hit.span()).isEqualTo(span("Ferries"));
            assertThat(Objects.requireNonNull(hit.claim()).claim().anchor().coder())
                    .isEqualTo("by hand: Ana");
            assertThat(found(store, "speaker:novak")).hasSize(1);
            assertThat(new Search(store, folder.resolve("index"), Listener.NOBODY)
                            .words(Request.of("kind:statement ferry", 20))
                            .hits())
                    .as("as coded")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void it_is_gone_when_it_is_rejected_or_withdrawn_and_comes_back_with_the_withdrawal(Location location) {
        try (Store store = store(location)) {
            Reviews reviews = Reviews.over(store);
            Decision added = addStatement(store);
            assertThat(found(store, "kind:statement ferry")).hasSize(1);
            String claim = Objects.requireNonNull(added.subject()).claim();
            Decision rejected = reviews.reject(ANA, claim);
            assertThat(found(store, "kind:statement ferry")).isEmpty();
            reviews.withdraw(ANA, rejected.id());
            assertThat(found(store, "kind:statement ferry")).hasSize(1);
            reviews.withdraw(ANA, added.id());
            assertThat(found(store, "kind:statement ferry")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void a_corrected_one_is_found_by_its_new_words_and_as_known_before_by_its_old_ones(Location location) {
        try (Store store = store(location)) {
            Decision added = addStatement(store);
            Decision corrected = Reviews.over(store)
                    .correct(
                            ANA,
                            Objects.requireNonNull(added.subject()).claim(),
                            List.of(
                                    Setting.parse("content.text=Kell are late again"),
                                    Setting.parse("content.spans[0]=["
                                            + span("Kell are late again").begin() + ","
                                            + span("Kell are late again").end() + "]")));
            assertThat(found(store, "kind:statement ferry")).isEmpty();
            assertThat(found(store, "kind:statement late")).hasSize(1);
            for (Instant known : List.of(added.recorded(), added.recorded().minusSeconds(1))) {
                assertThat(search(store, known, Listener.NOBODY)
                                .words(Request.of("kind:statement ferry", 20).knownAt(known))
                                .hits())
                        .hasSize(known.equals(added.recorded()) ? 1 : 0);
            }
            assertThat(corrected.recorded()).isAfter(added.recorded());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void it_is_found_in_every_report_with_the_text_also_in_one_that_comes_later(Location location) {
        try (Store store = store(location)) {
            add(store, report("The Echo", "first"));
            addStatement(store);
            assertThat(found(store, "kind:statement ferry")).hasSize(2);
            add(store, report("The Herald", "first"));
            List<Hit> all = found(store, "kind:statement ferry");
            assertThat(all).extracting(hit -> hit.report().number()).containsExactly(1L, 2L, 3L);
            assertThat(new Search(
                                    store,
                                    Reviews.over(store).reviewed(null),
                                    folder.resolve("made later"),
                                    Listener.NOBODY)
                            .words(Request.of("kind:statement ferry", 20))
                            .hits())
                    .isEqualTo(all);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_a_coder_finds_too_is_found_once(Location location) {
        try (Store store = store(location)) {
            addStatement(store);
            assertThat(found(store, "kind:statement ferry")).hasSize(1);
            SampleReports newer = report("The Daily", "second");
            add(
                    store,
                    newer.statement("told", newer.actor("Edda Nóvak", null, null), "Ferries to Kell are late again"));
            assertThat(found(store, "kind:statement ferry")).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void it_is_found_by_its_meaning(Location location) {
        try (Store store = store(location)) {
            Request request = Request.of("Ferries to Kell are late again", 2);
            assertThat(search(store, null, Listener.NOBODY)
                            .meaning(request, new SearchTest.Letters())
                            .hits())
                    .extracting(Hit::kind)
                    .containsExactly("report");
            Decision added = addStatement(store);
            assertThat(search(store, null, Listener.NOBODY)
                            .meaning(request, new SearchTest.Letters())
                            .hits())
                    .extracting(Hit::kind)
                    .containsExactly("statement", "report");
            Reviews.over(store).withdraw(ANA, added.id());
            Hits left = search(store, null, Listener.NOBODY)
                    .meaning(Request.of(request.words(), 1), new SearchTest.Letters());
            assertThat(left.hits()).extracting(Hit::kind).containsExactly("report");
            assertThat(left.total()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void what_people_rejected_hides_nothing_that_is_found_behind_it(Location location) {
        try (Store store = store(location)) {
            SampleReports dull =
                    SampleReports.report("The Echo", "2024-03-06", "Late. Late. Late. Late ships.", "first");
            add(store, dull.event("ships", "AID", dull.actor("Late", null, null), null, "2024-03-06"));
            addStatement(store);
            Request first = Request.of("-kind:report late OR ship", 1);
            Search search = search(store, null, Listener.NOBODY);
            Hit best = search.words(first).hits().get(0);
            assertThat(search.words(first).total()).isEqualTo(2);
            Reviews.over(store).reject(ANA, Objects.requireNonNull(best.claim()).id());
            Hits left = search(store, null, Listener.NOBODY).words(first);
            assertThat(left.hits()).hasSize(1).doesNotContain(best);
            assertThat(left.total()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_index_with_decisions_that_the_ledger_does_not_have_is_made_anew(Location location) {
        List<Fault> warnings = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void warning(FaultException warning) {
                warnings.add(warning.fault());
            }
        };
        try (Store store = store(location)) {
            addStatement(store);
            search(store, null, listener).words(Request.of("ferry", 20));
        }
        assertThat(warnings).isEmpty();
        try (Store other = store(Databases.file())) {
            Reviews.over(other)
                    .accept(
                            ANA,
                            other.entries(org.dragoman.ledger.store.Selection.ALL)
                                    .get(0)
                                    .id());
            search(other, null, listener).words(Request.of("ferry", 20));
        }
        assertThat(warnings).containsExactly(Fault.SEARCH_REBUILT);
    }
}
