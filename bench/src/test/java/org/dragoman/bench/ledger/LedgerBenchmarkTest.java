package org.dragoman.bench.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerBenchmarkTest {

    private static final int REPORTS = 60;

    @TempDir
    private Path folder;

    @Test
    void a_load_that_was_broken_off_goes_on_where_it_ended() {
        GeneratedReports generated = new GeneratedReports(Knowledge.load(), REPORTS, 1);
        try (Store store = Store.open(location(), Access.CREATE)) {
            new Loading(store, generated, 7, silent()).upTo(REPORTS / 2);
            new Loading(store, generated, 25, silent()).upTo(REPORTS);

            assertThat(store.reports(Reports.ALL))
                    .hasSize(REPORTS)
                    .allSatisfy(report ->
                            assertThat(report.document().externalId()).isEqualTo("generated-" + (report.number() - 1)));
        }
    }

    @Test
    void every_question_is_asked_and_every_added_report_is_new() {
        GeneratedReports generated = new GeneratedReports(Knowledge.load(), REPORTS, 1);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (Store store = Store.open(location(), Access.CREATE)) {
            new Loading(store, generated, 25, silent()).upTo(REPORTS);
            Watch watch = new Watch(1, new PrintStream(printed, true, StandardCharsets.UTF_8));
            new Asking(store, generated, Loading.there(store), watch).all();

            assertThat(store.reports(Reports.ALL)).hasSize(REPORTS + 3);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("a claim by its id", "one new report");
    }

    private Location location() {
        return new Location.File(folder.resolve("generated.ledger"));
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    }
}
