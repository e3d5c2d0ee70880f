package org.dragoman.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.table.EventTable;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Event;
import org.dragoman.model.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignRowsTest {

    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @TempDir
    Path folder;

    private final Store store = Store.open(Databases.file(), Access.CREATE);

    @AfterEach
    void close() {
        store.close();
    }

    /** A row of a layout in which only these columns are filled: name, value, name, value … */
    private static String row(String layout, String... filled) {
        List<String> names = EventTable.named(layout).fields().stream()
                .map(field -> field.name())
                .toList();
        List<String> fields = new ArrayList<>(Collections.nCopies(names.size(), ""));
        for (int i = 0; i < filled.length; i += 2) {
            assertThat(names).contains(filled[i]);
            fields.set(names.indexOf(filled[i]), filled[i + 1]);
        }
        return String.join("\t", fields);
    }

    private static String header(String layout) {
        return String.join(
                "\t",
                EventTable.named(layout).fields().stream()
                        .map(field -> field.name())
                        .toList());
    }

    private static String gdelt(String number, String code) {
        return row(
                "gdelt",
                "GLOBALEVENTID",
                number,
                "SQLDATE",
                "20190128",
                "Actor1Code",
                "NOR",
                "Actor1Name",
                "NORWAY",
                "Actor1CountryCode",
                "NOR",
                "Actor2Code",
                "ROMGOV",
                "Actor2Name",
                "BUCHAREST",
                "Actor2CountryCode",
                "ROM",
                "Actor2Type1Code",
                "GOV",
                "EventCode",
                code,
                "GoldsteinScale",
                "3.5",
                "ActionGeo_Type",
                "4",
                "ActionGeo_FullName",
                "Oslo, Oslo, Norway",
                "ActionGeo_CountryCode",
                "NO",
                "ActionGeo_Lat",
                "59.9",
                "ActionGeo_Long",
                "10.75",
                "DATEADDED",
                "20190129101500",
                "SOURCEURL",
                "https://www.gazette.example/a?b=1");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Batch.Written load(Layout layout, Path file) {
        return new Imports(store).file(layout, KNOWLEDGE, file, () -> {});
    }

    private List<Event> events() {
        return store.entries(Selection.ALL.withRecords()).stream()
                .map(entry -> (Event) entry.claim())
                .toList();
    }

    @Test
    void a_row_of_gdelt_is_a_report_and_a_claim_that_rests_on_its_fields() throws IOException {
        String line = gdelt("813", "040");
        assertThat(load(Layout.GDELT, file("a.CSV", line))).isEqualTo(new Batch.Written(1, 0, 0, 1));
        Report report = store.reports(Reports.ALL).get(0);
        assertThat(report.document().publisher()).isEqualTo("gazette.example");
        assertThat(report.document().url()).isEqualTo("https://www.gazette.example/a?b=1");
        assertThat(String.valueOf(report.document().published())).isEqualTo("2019-01-29");
        assertThat(store.text(report.document().sha256())).contains(Text.of(line));
        Event event = events().get(0);
        assertThat(event.anchor().coder()).isEqualTo("gdelt-2.0");
        assertThat(event.anchor().text()).isEqualTo("040");
        assertThat(event.anchor().evidence())
                .allMatch(each -> Text.of(line).quote(each.span()).equals(each.text()))
                .anyMatch(each -> each.text().equals("NORWAY") && each.why().equals("the field Actor1Name"));
        assertThat(event.type()).isEqualTo("CONSULT");
        assertThat(event.goldstein()).isEqualTo(3.5);
        assertThat(event.actors().get(0).id()).isEqualTo("norway");
        assertThat(event.recipients().get(0).code()).isEqualTo("ROU");
        assertThat(event.recipients().get(0).sectors()).containsExactly("GOV");
        assertThat(event.place())
                .isNotNull()
                .extracting(place -> place.country())
                .isEqualTo("NOR");
    }

    @Test
    void our_claims_and_foreign_ones_name_a_state_by_the_same_key() throws IOException {
        load(Layout.GDELT, file("a.CSV", gdelt("813", "040")));
        SampleLedger.add(store, SampleLedger.meeting("coder 1"));
        assertThat(store.entries(
                        Selection.ALL.actors(java.util.Set.of("norway")).kinds("event")))
                .extracting(entry -> entry.facets().code())
                .contains("CONSULT");
        assertThat(store.reports(Reports.ALL.actors(java.util.Set.of("norway"))))
                .hasSize(2);
    }

    @Test
    void statements_of_cameo_are_reports_without_a_claim() throws IOException {
        assertThat(load(Layout.GDELT, file("a.CSV", gdelt("1", "010"), gdelt("2", "190"))))
                .isEqualTo(new Batch.Written(2, 0, 0, 1));
    }

    @Test
    void a_second_loading_changes_nothing() throws IOException {
        Path file = file("a.CSV", gdelt("1", "040"));
        load(Layout.GDELT, file);
        assertThat(load(Layout.GDELT, file)).isEqualTo(new Batch.Written(0, 0, 1, 0));
    }

    @Test
    void icews_and_polecat_are_read_with_their_headers() throws IOException {
        String icews = row(
                "icews",
                "Event ID",
                "7",
                "Event Date",
                "2019-01-28",
                "Source Name",
                "Norway",
                "Source Country",
                "Norway",
                "CAMEO Code",
                "042",
                "Intensity",
                "1.9",
                "Target Name",
                "Citizen (Romania)",
                "Target Country",
                "Romania",
                "Publisher",
                "\"The \"\"Daily\"\" Wire\"",
                "City",
                "Oslo",
                "Country",
                "Norway",
                "Latitude",
                "59.9",
                "Longitude",
                "10.7");
        String polecat = row(
                "polecat",
                "Event ID",
                "p1",
                "Event Date",
                "2019-01-28",
                "Event Type",
                "CONSULT",
                "Event Mode",
                "visit",
                "Contexts",
                "diplomatic;unheard-of",
                "Actor Name",
                "Norway;Ana Soto",
                "Actor Country",
                "NOR;ROU",
                "Actor Sectors",
                "GOV,MIL;",
                "Recipient Name",
                "Romania",
                "Recipient Country",
                "ROU",
                "Placename",
                "Oslo",
                "Country",
                "NOR",
                "Feature Type",
                "PPLC",
                "GeoNames ID",
                "3143244.0",
                "Version",
                "NGEC-1");
        load(Layout.ICEWS, file("i.tab", header("icews"), icews));
        load(Layout.POLECAT, file("p.txt", "\uFEFF" + header("polecat") + "\r", polecat + "\r"));
        Event first = events().get(0);
        assertThat(first.cameo()).isEqualTo("042");
        assertThat(first.recipients().get(0).name()).isEqualTo("Citizen (Romania)");
        assertThat(store.reports(Reports.ALL).get(0).document().publisher()).isEqualTo("The \"Daily\" Wire");
        Event second = events().get(1);
        assertThat(second.anchor().coder()).isEqualTo("polecat-NGEC-1");
        assertThat(second.mode()).isEqualTo("visit");
        assertThat(second.contexts()).containsExactly("diplomatic");
        assertThat(second.actors()).extracting(actor -> actor.code()).containsExactly("NOR", "ROU");
        assertThat(second.actors().get(0).sectors()).containsExactly("GOV", "MIL");
        assertThat(second.place())
                .isNotNull()
                .extracting(place -> place.geonames())
                .isEqualTo(3143244);
    }

    @Test
    void packed_files_are_unpacked() throws IOException {
        Path zip = folder.resolve("a.CSV.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("a.CSV"));
            out.write(gdelt("1", "040").getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("b.CSV"));
            out.write((gdelt("2", "040") + "\n" + "short").getBytes(StandardCharsets.UTF_8));
        }
        assertThatThrownBy(() -> load(Layout.GDELT, zip))
                .hasMessageContaining("a.CSV.zip/b.CSV, line 2: it has 1 fields instead of 61");
        assertThat(store.entries(Selection.ALL)).isEmpty();
        Path gzip = folder.resolve("a.CSV.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(gdelt("1", "040").getBytes(StandardCharsets.UTF_8));
        }
        assertThat(load(Layout.GDELT, gzip).claims()).isEqualTo(1);
    }

    @Test
    void a_bomb_of_one_endless_line_is_refused() throws IOException {
        Path gzip = folder.resolve("bomb.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(new byte[4 << 20]);
        }
        assertThatThrownBy(() -> load(Layout.GDELT, gzip)).hasMessageContaining("longer than a row can be");
    }

    @Test
    void a_cut_archive_is_refused() throws IOException {
        Path gzip = folder.resolve("cut.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(gdelt("1", "040").getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(gzip);
        Files.write(gzip, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> load(Layout.GDELT, gzip)).hasMessageContaining("DRAGOMAN-636");
    }

    private void refused(Layout layout, String message, String... lines) throws IOException {
        Path file = file("bad.tab", lines);
        assertThatThrownBy(() -> load(layout, file)).hasMessageContaining(message);
        assertThat(store.reports(Reports.ALL)).isEmpty();
    }

    @Test
    void wrong_columns_are_told_with_the_first_that_differs() throws IOException {
        refused(
                Layout.ICEWS,
                "bad.tab, line 1: its columns are not those of icews: column 3 is \"Sender\" and not \"Source Name\"",
                header("icews").replace("Source Name", "Sender"));
    }

    @Test
    void an_older_gdelt_is_told_by_its_number_of_columns() throws IOException {
        refused(Layout.GDELT, "there are 58 and not 61", "1" + "\t".repeat(57));
    }

    @Test
    void bad_days_codes_and_numbers_are_told_with_their_line_and_nothing_is_written() throws IOException {
        String good = gdelt("1", "040");
        refused(
                Layout.GDELT,
                "line 2: the field SQLDATE holds \"20190231\"",
                good,
                good.replace("20190128", "20190231"));
        refused(Layout.GDELT, "line 2: there is no CAMEO code \"999\"", good, gdelt("2", "999"));
        refused(Layout.GDELT, "line 2: the field ActionGeo_Lat", good, good.replace("59.9", "north"));
    }

    @Test
    void what_we_exported_can_be_imported_again() throws IOException {
        Path file = folder.resolve("ours.tsv");
        try (Store ours = SampleLedger.make(Databases.file());
                OutputStream out = Files.newOutputStream(file)) {
            new Exports(ours, ours, KNOWLEDGE).write(Layout.POLECAT, Scope.ALL, null, out, () -> {});
        }
        assertThat(load(Layout.POLECAT, file)).isEqualTo(new Batch.Written(2, 0, 0, 2));
        assertThat(store.reports(Reports.ALL).get(0).document().publisher()).isEqualTo("The \"Daily\" Wire");
        assertThat(events().get(1).actors().get(0).id()).isEqualTo("un");
    }
}
