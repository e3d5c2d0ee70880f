package org.dragoman.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.model.Actor;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is on the disk when the power goes: the ledger's file and what was written ahead of it, cut at any byte or with an
 * end that was never written. The ledger then holds whole batches, in their order, and takes the others again.
 */
class PowerLossTest {

    private static final int BATCHES = 30;
    private static final int CUTS = 12;

    @TempDir
    Path folder;

    private static SampleReports report(int number) {
        SampleReports report = SampleReports.report(
                "The Daily",
                "2024-03-05",
                "Report " + number + ": Norway supports Velmar and Velmar thanks Norway.",
                "first");
        Actor norway = report.actor("Norway", "norway", "NOR");
        Actor velmar = report.actor("Velmar", null, null);
        return report.event("supports", "SUPPORT", norway, velmar, "2024-03-04")
                .event("thanks", "AGREE", velmar, norway, "2024-03-04");
    }

    /** Adds two reports a batch; what is there already is passed over. */
    private static void addAll(Store store) {
        for (int i = 0; i < BATCHES; i++) {
            Batch batch = store.batch();
            for (SampleReports each : List.of(report(2 * i), report(2 * i + 1))) {
                batch.add(each.document(), each.coder(), each.claims());
            }
            batch.commit();
        }
    }

    private static List<String> content(Store store) {
        List<String> rows = new ArrayList<>();
        store.reports(
                Reports.ALL,
                report -> rows.add(report.number() + report.document().id()));
        store.entries(Selection.ALL.withRecords(), entry -> rows.add(entry.report() + " " + entry.record()));
        return rows;
    }

    private static Path ahead(Path ledger) {
        return ledger.resolveSibling(ledger.getFileName() + ".wal");
    }

    /** A ledger as it lies on the disk while it is written, its last batches ahead of the file. */
    private Path unfinished() throws IOException {
        Path live = folder.resolve("live.ledger");
        Path copy = folder.resolve("copy.ledger");
        try (Store store = Store.open(new Location.File(live), Access.CREATE)) {
            addAll(store);
            Files.copy(live, copy);
            Files.copy(ahead(live), ahead(copy));
        }
        return copy;
    }

    private List<String> undisturbed() {
        try (Store store = Store.open(new Location.File(folder.resolve("undisturbed.ledger")), Access.CREATE)) {
            addAll(store);
            return content(store);
        }
    }

    private void survives(byte[] file, byte[] ahead, List<String> whole, String what) throws IOException {
        Path ledger = folder.resolve("cut.ledger");
        Files.write(ledger, file);
        Files.write(ahead(ledger), ahead);
        try (Store store = Store.open(new Location.File(ledger), Access.CREATE)) {
            int reports = store.reports(Reports.ALL).size();
            assertThat(reports % 2).as("no half batch, " + what).isZero();
            assertThat(store.entries(Selection.ALL)).as(what).hasSize(2 * reports);
            addAll(store);
            assertThat(content(store)).as(what).isEqualTo(whole);
        }
        Files.deleteIfExists(ahead(ledger));
    }

    @Test
    void a_ledger_whose_last_bytes_never_reached_the_disk_holds_whole_batches_and_goes_on() throws IOException {
        Path copy = unfinished();
        byte[] file = Files.readAllBytes(copy);
        byte[] ahead = Files.readAllBytes(ahead(copy));
        assertThat(ahead.length).as("batches are written ahead").isGreaterThan(1000);
        List<String> whole = undisturbed();
        Random random = new Random(11);
        for (int i = 0; i < CUTS; i++) {
            int length = random.nextInt(ahead.length + 1);
            byte[] cut = java.util.Arrays.copyOf(ahead, length);
            survives(file, cut, whole, "cut at " + length + " of " + ahead.length);
        }
    }

    @Test
    void a_ledger_whose_last_block_is_empty_holds_whole_batches_and_goes_on() throws IOException {
        Path copy = unfinished();
        byte[] file = Files.readAllBytes(copy);
        byte[] ahead = Files.readAllBytes(ahead(copy));
        List<String> whole = undisturbed();
        Random random = new Random(12);
        for (int i = 0; i < CUTS; i++) {
            int written = random.nextInt(ahead.length);
            byte[] torn = java.util.Arrays.copyOf(java.util.Arrays.copyOf(ahead, written), ahead.length);
            survives(file, torn, whole, "zeros from " + written + " of " + ahead.length);
        }
    }

    @Test
    void damage_before_the_end_is_told_and_nothing_is_cut_off() throws IOException {
        Path copy = unfinished();
        byte[] damaged = Files.readAllBytes(ahead(copy));
        damaged[damaged.length / 2] ^= 0x55;
        Files.write(ahead(copy), damaged);
        assertThatThrownBy(() -> Store.open(new Location.File(copy), Access.WRITE))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.LEDGER_DAMAGED));
        assertThat(Files.readAllBytes(ahead(copy))).isEqualTo(damaged);
    }
}
