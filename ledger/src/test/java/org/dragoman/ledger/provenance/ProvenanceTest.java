package org.dragoman.ledger.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Event;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProvenanceTest {

    private static final String BOTH = "org.dragoman.ledger.sample.Databases#both";
    private static final String TEXT = "🕊 Velmar offered talks on Monday.";

    private static SampleReports sample(String publisher, String coder) {
        return SampleReports.report(publisher, "2024-03-05", TEXT, coder);
    }

    private static SampleReports event(String publisher, String coder, String type) {
        SampleReports report = sample(publisher, coder);
        return report.event("offered", type, report.actor("Velmar", null, null), null, "2024-03-04");
    }

    private static void add(Store store, SampleReports report) {
        Batch batch = store.batch();
        batch.add(report.document(), report.coder(), report.claims());
        batch.commit();
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void every_coding_and_every_copy_is_told(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, event("The Daily", "first", "AGREE"));
            add(store, event("The Echo", "first", "AGREE"));
            add(store, event("The Daily", "second", "YIELD"));
            add(store, sample("The Daily", "third"));
            String id = event("The Daily", "first", "AGREE")
                    .claims()
                    .get(0)
                    .anchor()
                    .id();
            Provenance provenance = Provenance.of(store, id.substring(0, 6).toUpperCase(Locale.ROOT));
            assertThat(provenance.claim().anchor().id()).isEqualTo(id);
            assertThat(((Event) provenance.claim()).type()).isEqualTo("YIELD");
            assertThat(provenance.text().quote(provenance.claim().anchor().span()))
                    .isEqualTo("offered");
            assertThat(provenance.reports())
                    .extracting(report -> report.document().publisher())
                    .containsExactly("The Daily", "The Echo");
            assertThat(provenance.codings())
                    .extracting(step -> step.coding().coder() + " "
                            + (step.claim() == null
                                    ? "nothing"
                                    : step.claim().facets().code()))
                    .containsExactly("first AGREE", "second YIELD", "third nothing");
            assertThat(provenance.codings().get(0).coding().known().superseded())
                    .isEqualTo(provenance.codings().get(1).coding().known().recorded());
        }
    }

    @ParameterizedTest
    @MethodSource(BOTH)
    void an_id_that_is_none_short_or_unknown_is_a_fault(Location location) {
        try (Store store = Store.open(location, Access.CREATE)) {
            add(store, event("The Daily", "first", "AGREE"));
            for (String id : new String[] {"ffffffffffff", "abc", "", "x' or '1'='1", "......"}) {
                assertThatThrownBy(() -> Provenance.of(store, id))
                        .isInstanceOfSatisfying(
                                FaultException.class,
                                fault -> assertThat(fault.fault()).isEqualTo(Fault.CLAIM_UNKNOWN));
            }
        }
    }
}
