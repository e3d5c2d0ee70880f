package org.dragoman.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.dragoman.ledger.exchange.table.EventTable;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Actor;
import org.dragoman.model.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EventTableTest {

    private static final String POLECAT =
            "Event ID, Event Date, Event Type, Event Mode, Intensity, Quad Code, Contexts, Actor Name, Actor Country,"
                    + " Actor COW, Primary Actor Sector, Actor Sectors, Actor Title, Actor Name Raw, Wikipedia Actor ID,"
                    + " Recipient Name, Recipient Country, Recipient COW, Primary Recipient Sector, Recipient Sectors,"
                    + " Recipient Title, Recipient Name Raw, Wikipedia Recipient ID, Placename, City, District, Province,"
                    + " Country, Latitude, Longitude, GeoNames ID, Raw Placename, Feature Type, Source, Publication Date,"
                    + " Story People, Story Organizations, Story Locations, Language, Version";

    private static final String ICEWS =
            "Event ID, Event Date, Source Name, Source Sectors, Source Country, Event Text, CAMEO Code, Intensity,"
                    + " Target Name, Target Sectors, Target Country, Story ID, Sentence Number, Publisher, City, District,"
                    + " Province, Country, Latitude, Longitude";

    private static final String PHOENIX =
            "EventID, Date, Year, Month, Day, SourceActorFull, SourceActorEntity, SourceActorRole, SourceActorAttribute,"
                    + " TargetActorFull, TargetActorEntity, TargetActorRole, TargetActorAttribute, EventCode,"
                    + " EventRootCode, PentaClass, GoldsteinScore, Issues, Lat, Lon, LocationName, StateName,"
                    + " CountryCode, SentenceID, URLs, NewsSources";

    private static final Store STORE = SampleLedger.make(Databases.file());
    private static final Knowledge KNOWLEDGE = Knowledge.load();

    @BeforeAll
    static void talks() {
        SampleReports report = SampleReports.report(
                "Strait Gazette", "2024-04-02", "The United Nations and Romania negotiated in Oslo.", "coder 1");
        Actor un = organisation(report.actor("United Nations", "un", "UN"));
        Actor romania = report.actor("Romania", "romania", "ROU");
        Batch batch = STORE.batch();
        batch.add(
                report.document(),
                "coder 1",
                List.of(SampleLedger.talks(
                        report.document(), un, romania, new Place("Oslo", "NOR", 59.9127, 10.7461, 3143244))));
        batch.commit();
    }

    private static Actor organisation(Actor actor) {
        return new Actor(
                actor.text(), actor.span(), actor.name(), actor.id(), null, actor.code(), List.of("JRN", "IGO"), null);
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    private static String text(Layout layout, @Nullable Boolean header) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Exports(STORE, STORE, KNOWLEDGE).write(layout, Scope.ALL, header, out, () -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Rows as a reader of tables sees them. */
    private static List<Map<String, String>> rows(Layout layout) {
        try (var reader = CsvReader.builder().fieldSeparator('\t').ofCsvRecord(text(layout, true))) {
            List<CsvRecord> all = reader.stream().toList();
            List<String> names = all.get(0).getFields();
            return all.stream().skip(1).map(record -> row(names, record)).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(List<String> names, CsvRecord record) {
        Map<String, String> row = new LinkedHashMap<>();
        assertThat(record.getFieldCount()).isEqualTo(names.size());
        for (int i = 0; i < names.size(); i++) {
            if (!record.getField(i).isEmpty()) {
                row.put(names.get(i), record.getField(i));
            }
        }
        return row;
    }

    private static String names(String layout) {
        return EventTable.named(layout).fields().stream().map(Field::name).collect(Collectors.joining(", "));
    }

    @Test
    void columns_stand_in_the_order_that_researchers_know() {
        assertThat(names("polecat")).isEqualTo(POLECAT);
        assertThat(names("icews")).isEqualTo(ICEWS);
        assertThat(names("phoenix")).isEqualTo(PHOENIX);
        assertThat(names("gdelt").split(", "))
                .hasSize(61)
                .startsWith("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate", "Actor1Code", "Actor1Name")
                .containsSubsequence("Actor1Type3Code", "Actor2Code", "IsRootEvent", "EventCode", "AvgTone")
                .containsSubsequence("Actor1Geo_Type", "Actor2Geo_FeatureID", "ActionGeo_Type")
                .endsWith("ActionGeo_FeatureID", "DATEADDED", "SOURCEURL");
    }

    @Test
    void headers_are_those_of_the_layout_unless_they_are_asked_for() {
        assertThat(text(Layout.POLECAT, null)).startsWith("Event ID\t");
        assertThat(text(Layout.POLECAT, false)).doesNotContain("Event ID\t");
        assertThat(text(Layout.GDELT, null)).doesNotContain("GLOBALEVENTID");
        assertThat(text(Layout.GDELT, true)).startsWith("GLOBALEVENTID\t");
    }

    @Test
    void polecat_holds_an_event_a_row_with_all_who_take_part() {
        List<Map<String, String>> rows = rows(Layout.POLECAT);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0))
                .containsEntry("Event Date", "2024-03-04")
                .containsEntry("Actor Name", "Norway")
                .containsEntry("Actor COW", "385")
                .containsEntry("Recipient COW", "360")
                .containsEntry("Source", "The \"Daily\" Wire")
                .containsEntry("Version", "coder 2");
        assertThat(rows.get(2))
                .containsEntry("Event Date", "2024-03-01")
                .containsEntry("Event Mode", "visit")
                .containsEntry("Contexts", "diplomatic;economic")
                .containsEntry("Quad Code", "VERBAL COOPERATION")
                .containsEntry("Actor Name", "United Nations;Romania")
                .containsEntry("Actor Country", "UN;ROU")
                .containsEntry("Actor COW", ";360")
                .containsEntry("City", "Oslo")
                .containsEntry("Latitude", "59.9127")
                .containsEntry("GeoNames ID", "3143244")
                .containsEntry("Feature Type", "PPL")
                .doesNotContainKeys("Recipient Name", "Province", "Story People");
    }

    @Test
    void gdelt_holds_a_row_for_each_pair_with_codes_of_cameo_and_fips() {
        List<Map<String, String>> rows = rows(Layout.GDELT);
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0))
                .containsEntry("SQLDATE", "20240304")
                .containsEntry("MonthYear", "202403")
                .containsEntry("FractionDate", "2024.1753")
                .containsEntry("Actor1Code", "NORGOV")
                .containsEntry("Actor2Code", "ROMGOV")
                .containsEntry("Actor2CountryCode", "ROM")
                .containsEntry("EventCode", "040")
                .containsEntry("EventRootCode", "04")
                .containsEntry("QuadClass", "1")
                .containsEntry("ActionGeo_Type", "0")
                .containsEntry("NumMentions", "1");
        assertThat(rows.get(2))
                .containsEntry("Actor1Code", "IGOMEDUNO")
                .containsEntry("Actor1Name", "United Nations")
                .containsEntry("Actor1KnownGroupCode", "UNO")
                .containsEntry("Actor1Type1Code", "IGO")
                .containsEntry("Actor1Type2Code", "MED")
                .doesNotContainKey("Actor1CountryCode")
                .containsEntry("Actor2Name", "Romania")
                .containsEntry("EventCode", "046")
                .containsEntry("ActionGeo_Type", "4")
                .containsEntry("ActionGeo_FullName", "Oslo, Norway")
                .containsEntry("ActionGeo_CountryCode", "NO");
        assertThat(rows.get(3)).containsEntry("Actor1Name", "Romania").containsEntry("Actor2Name", "United Nations");
        assertThat(rows.stream().map(row -> row.get("GLOBALEVENTID")).collect(Collectors.toSet()))
                .hasSize(4);
    }

    @Test
    void icews_and_phoenix_tell_the_same_pairs() {
        assertThat(rows(Layout.ICEWS).get(2))
                .containsEntry("Source Name", "United Nations")
                .containsEntry("Source Sectors", "News,International Government Organization")
                .containsEntry("Target Country", "Romania")
                .containsEntry("CAMEO Code", "046")
                .containsEntry("Intensity", "7.0")
                .containsEntry("City", "Oslo")
                .containsEntry("Country", "Norway")
                .containsKey("Event Text")
                .doesNotContainKey("Sentence Number");
        assertThat(rows(Layout.PHOENIX).get(2))
                .containsEntry("Date", "20240301")
                .containsEntry("Day", "1")
                .containsEntry("SourceActorFull", "IGOMEDUNO")
                .containsEntry("SourceActorEntity", "IGO")
                .containsEntry("SourceActorRole", "MED")
                .containsEntry("SourceActorAttribute", "UNO")
                .containsEntry("TargetActorFull", "ROUGOV")
                .containsEntry("TargetActorEntity", "ROU")
                .containsEntry("TargetActorRole", "GOV")
                .doesNotContainKey("TargetActorAttribute")
                .containsEntry("EventRootCode", "04")
                .containsEntry("PentaClass", "1")
                .containsEntry("LocationName", "Oslo")
                .containsEntry("CountryCode", "NOR")
                .containsEntry("NewsSources", "Strait Gazette");
    }

    @Test
    void what_was_denied_is_left_out_and_counted() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.Exported told =
                new Exports(STORE, STORE, KNOWLEDGE).write(Layout.ICEWS, Scope.ALL, null, out, () -> {});
        assertThat(told.leftOut()).isEqualTo(Map.of("denied", 1L));
        assertThat(told.rows()).isEqualTo(4);
        assertThat(new String(told.dataPackage("events.tsv"), StandardCharsets.UTF_8))
                .contains("\"denied\" : 1", "\"losses\"", "\"Sentence Number\"", "Always empty");
    }

    @Test
    void an_export_may_be_of_what_was_known_before() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Scope scope = new Scope(null, null, Instant.parse("2020-01-01T00:00:00Z"), Set.of(), null);
        assertThat(new Exports(STORE, STORE, KNOWLEDGE)
                        .write(Layout.POLECAT, scope, false, out, () -> {})
                        .rows())
                .isZero();
        assertThat(out.size()).isZero();
    }
}
