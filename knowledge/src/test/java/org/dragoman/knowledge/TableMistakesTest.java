package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dragoman.knowledge.actor.Actors;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.office.Offices;
import org.dragoman.knowledge.place.Places;
import org.dragoman.knowledge.table.Key;
import org.dragoman.knowledge.table.TableFolder;
import org.dragoman.knowledge.word.Words;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables here a bar is written {@code ~} where it would end a cell of the examples, and a tab {@code >}. */
class TableMistakesTest {

    private static final String STATES =
            "id>iso3>iso2>cow>fips>name>kind>names>demonyms>peoples>capital>metonyms>wikidata";
    private static final String GROUPS = "id>code>name>names>countries>sectors>kind>from>to>part_of>wikidata";
    private static final String TENURES = "id>body>office>title>name>names>gender>from>to>party>wikidata>note";
    private static final String PATTERNS = "act>pattern>actor>recipient>example";

    @TempDir
    Path folder;

    private void write(String table, String... lines) {
        try {
            Path file = folder.resolve(table + ".tsv");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.writeString(file, String.join("\n", lines).replace('>', '\t').replace('~', '|') + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Knowledge load() {
        return Knowledge.load(List.of(folder));
    }

    /** Loads the one room that the table belongs to: all of them, fifty times over, would take a minute. */
    private void loadRoomOf(String table) {
        try (TableFolder tables = TableFolder.open(List.of(folder))) {
            switch (table.substring(0, table.indexOf('/'))) {
                case "actors" -> Actors.load(tables);
                case "offices" -> Offices.load(tables);
                case "places" -> Places.load(tables);
                case "words" -> Words.load(tables);
                default -> Codebook.load(tables);
            }
        }
    }

    private void assertMistake(String where, String what) {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> loadRoomOf(where))
                .satisfies(told -> assertThat(told.fault()).isEqualTo(Fault.TABLE))
                .withMessageStartingWith("DRAGOMAN-201: " + where.replace('/', java.io.File.separatorChar))
                .withMessageContaining(what.replace('~', '|'));
    }

    @Test
    void a_table_of_ones_own_adds_to_those_that_come_with_dragoman() {
        write(
                "actors/states-mine",
                "# mine",
                STATES,
                "",
                "ruritania>RUR>>>>Ruritania>contested>Kingdom of Ruritania>Ruritanian>Ruritanians>Strelsau>Elphberg Palace>");
        write(
                "offices/tenures-mine",
                TENURES,
                "rudolf-rur-head-of-state-1994>RUR>head-of-state>King>Rudolf Elphberg>>m>1994-05>>>>");
        Knowledge knowledge = load();
        assertThat(knowledge.actors().senses(Key.of("Strelsau")))
                .singleElement()
                .satisfies(sense -> {
                    assertThat(sense.actor().code()).isEqualTo("RUR");
                    assertThat(sense.form()).hasToString("CAPITAL");
                });
        assertThat(Objects.requireNonNull(knowledge.offices().holder("RUR", "king", LocalDate.of(2001, 1, 1)))
                        .name())
                .isEqualTo("Rudolf Elphberg");
        assertThat(knowledge.actors().byCode("NOR")).isNotNull();
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(() -> Knowledge.load(List.of(folder.resolve("nowhere"))))
                .satisfies(told -> assertThat(told.fault()).isEqualTo(Fault.FILE_MISSING))
                .withMessageContaining("nowhere");
    }

    @Test
    void a_file_of_another_name_is_left_alone() {
        write("actors/statesmen", "this is no table");
        write("notes/readme", "nor is this");
        assertThat(load().actors().all()).hasSameSizeAs(Desk.KNOWLEDGE.actors().all());
    }

    @ParameterizedTest
    @CsvSource({"actors/peoples", "offices/tenures", "places/places", "words/nouns", "codebook/acts"})
    void all_knowledge_together_tells_of_a_mistake_in_any_room(String table) {
        write(table + "-mine", "no>such>header>this");
        assertThatExceptionOfType(FaultException.class)
                .isThrownBy(this::load)
                .withMessageStartingWith("DRAGOMAN-201: " + table + "-mine.tsv, line 1: ");
    }

    @Test
    void a_wrong_header_is_named() {
        write("actors/peoples-mine", "# mine", "id>code>name>names>adjective>countries");
        assertMistake(
                "actors/peoples-mine.tsv, line 2", "the header must be: id, code, name, names, adjectives, countries");
    }

    @Test
    void columns_in_another_order_are_a_wrong_header() {
        write("words/light-verbs-mine", "way>verb", "does>stage");
        assertMistake("words/light-verbs-mine.tsv, line 1", "the header must be: verb, way");
    }

    @Test
    void a_table_without_header_is_named() {
        write("words/nouns-mine", "# only a comment");
        assertMistake("words/nouns-mine.tsv, line 2", "there is no header line");
    }

    @Test
    void an_empty_file_is_named() throws IOException {
        Files.createDirectories(folder.resolve("words"));
        Files.createFile(folder.resolve("words/nouns-mine.tsv"));
        assertMistake("words/nouns-mine.tsv, line 1", "there is no header line");
    }

    @Test
    void too_few_fields_are_counted() {
        write("actors/peoples-mine", "id>code>name>names>adjectives>countries", "# comment", "picts>PIC>Picts>Pict");
        assertMistake("actors/peoples-mine.tsv, line 3", "has 4 fields instead of 6");
    }

    @Test
    void too_many_fields_are_counted() {
        write("words/given-names-mine", "name>gender", "Ragnhild>f>Norwegian");
        assertMistake("words/given-names-mine.tsv, line 2", "has 3 fields instead of 2");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named() throws IOException {
        Files.createDirectories(folder.resolve("words"));
        Files.write(folder.resolve("words/nouns-mine.tsv"), "noun\nsm\u00f8r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertMistake("words/nouns-mine.tsv, line", "is not valid UTF-8");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "norway>XXN>>>>Nordland>territory>>>>>>; the id norway is used twice",
                "nordland>XXN>>>>>territory>>>>>>; the column name must not be empty",
                "nordland>XXN>>>>Nordland>county>>>>>>; the column kind holds the unknown value \"county\"",
                "nordland>XXN>>>>Nordland>territory>Nord~~Norland>>>>>; the column names holds an empty value between bars",
                ">XXN>>>>Nordland>territory>>>>>>; the column id must not be empty"
            })
    void a_mistake_in_a_state_is_named(String row, String what) {
        write("actors/states-mine", STATES, row);
        assertMistake("actors/states-mine.tsv, line 2", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "owls>OWL>Owls>>NOR>FOES>armed>>>>; the column sectors holds the unknown value \"FOES\"",
                "owls>OWL>Owls>>NOR~QQQ>REB>armed>>>>; the column countries holds the unknown value \"QQQ\"",
                "owls>OWL>Owls>>NOR>REB>choir>>>>; the column kind holds the unknown value \"choir\"",
                "owls>OWL>Owls>>NOR>REB>armed>1998-02-30>>>; the column from holds \"1998-02-30\", which is no date",
                "owls>OWL>Owls>>NOR>REB>armed>>soon>>; the column to holds \"soon\", which is no date",
                "owls>OWL>Owls>>NOR>REB>armed>2004>2001-05>>; the group ends before it begins",
                "owls>>Owls>>NOR>REB>armed>>>>; the column code must not be empty"
            })
    void a_mistake_in_a_group_is_named(String row, String what) {
        write("actors/groups-mine", GROUPS, row);
        assertMistake("actors/groups-mine.tsv, line 2", what);
    }

    @Test
    void an_institution_of_an_unknown_state_is_named() {
        write("actors/institutions-mine", "id>code>name>names>sectors>wikidata", "ting>QQQ>Ting>>LEG>");
        assertMistake("actors/institutions-mine.tsv, line 2", "the column code holds the unknown value \"QQQ\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "owl-league>OL>Owl League>>CLUB>>>>; the column kind holds the unknown value \"CLUB\"",
                "owl-league>OL>Owl League>>IGO>BIRDS>>>; the column sectors holds the unknown value \"BIRDS\""
            })
    void a_mistake_in_an_organisation_is_named(String row, String what) {
        write("actors/organisations-mine", "id>code>name>names>kind>sectors>part_of>seat>wikidata", row);
        assertMistake("actors/organisations-mine.tsv, line 2", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "a>NOR>caretaker>Minister>Kari Owl>>f>2001>>>>; the column office holds the unknown value \"caretaker\"",
                "a>NOR>envoy>Envoy>Kari Owl>>x>2001>>>>; the column gender holds the unknown value \"x\"",
                "a>NOR>envoy>Envoy>Kari Owl>>f>2001-06>2001-05>>>; the office ends before it begins",
                "a>NOR>envoy>Envoy>Kari Owl>>f>2001-13>>>>; the column from holds \"2001-13\", which is no date",
                "a>NOR>envoy>>Kari Owl>>f>2001>>>>; the column title must not be empty",
                "a>>envoy>Envoy>Kari Owl>>f>2001>>>>; the column body must not be empty"
            })
    void a_mistake_in_a_tenure_is_named(String row, String what) {
        write("offices/tenures-mine", TENURES, "# a comment counts as a line", row);
        assertMistake("offices/tenures-mine.tsv, line 3", what);
    }

    @Test
    void a_tenure_told_twice_is_named() {
        String row = "kari-owl-nor-envoy-2001>NOR>envoy>Envoy>Kari Owl>>f>2001>>>>";
        write("offices/tenures-mine", TENURES, row, row);
        assertMistake("offices/tenures-mine.tsv, line 3", "the id kari-owl-nor-envoy-2001 is used twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "1>Owlby>>NOR>>91>10>5; the column latitude goes from -90 to 90",
                "1>Owlby>>NOR>>60>-181>5; the column longitude goes from -180 to 180",
                "1>Owlby>>NOR>>north>10>5; the column latitude holds \"north\", which is no number",
                "1>Owlby>>NOR>>60>10>many; the column population holds \"many\", which is no number",
                "1>Owlby>>>>60>10>5; the column country must not be empty"
            })
    void a_mistake_in_a_place_is_named(String row, String what) {
        write("places/places-mine", "geonames>name>names>country>division>latitude>longitude>population", row);
        assertMistake("places/places-mine.tsv, line 2", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "words/roles; phrase>number>sectors>kind; owl keeper>pair>GOV>office; the column number holds the unknown value \"pair\"",
                "words/roles; phrase>number>sectors>kind; owl keeper>person>ZOO>office; the column sectors holds the unknown value \"ZOO\"",
                "words/roles; phrase>number>sectors>kind; owl keeper>person>GOV>job; the column kind holds the unknown value \"job\"",
                "words/titles; title>gender>kind; Owl Master>m>fun; the column kind holds the unknown value \"fun\"",
                "words/given-names; name>gender; Owl>both; the column gender holds the unknown value \"both\"",
                "words/abbreviations; abbreviation>ends; Owl.>often; the column ends holds the unknown value \"often\"",
                "words/speech; lemma>part>kind>frames; hoot>verb>hoot>quote; the column kind holds the unknown value \"hoot\"",
                "words/speech; lemma>part>kind>frames; hoot>adverb>say>quote; the column part holds the unknown value \"adverb\"",
                "words/speech; lemma>part>kind>frames; hoot>verb>say>song; the column frames holds the unknown value \"song\"",
                "words/light-verbs; verb>way; hoot>suffers; the column way holds the unknown value \"suffers\"",
                "words/lemmas; form>part>lemma; hooten>adverb>hoot; the column part holds the unknown value \"adverb\"",
                "words/lemmas; form>part>lemma; hooten>verb>; the column lemma must not be empty"
            })
    void a_mistake_in_a_word_is_named(String table, String header, String row, String what) {
        write(table + "-mine", header, row);
        assertMistake(table + "-mine.tsv, line 2", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "codebook/types; type>quad>intensity>meaning; HOOT>5>1>hoots; the column quad holds the unknown value \"5\"",
                "codebook/types; type>quad>intensity>meaning; HOOT>1>loud>hoots; the column intensity holds \"loud\", which is no number",
                "codebook/types; type>quad>intensity>meaning; AGREE>1>4>agrees; the type AGREE stands twice",
                "codebook/modes; type>mode>meaning>cues; HOOT>loud>hoots>hoot; the column type holds the unknown value \"HOOT\"",
                "codebook/cameo; code>label>goldstein>type>mode>contexts; 999>Hoot>1>HOOT>>; the column type holds the unknown value \"HOOT\"",
                "codebook/cameo; code>label>goldstein>type>mode>contexts; 030>Hoot>1>AGREE>>; the code 030 stands twice",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>>9999>>>>hoots; there is no CAMEO code 9999",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>loud>>>>>hoots; the type AGREE has no mode loud",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>>>owls>>>hoots; the column contexts holds the unknown value \"owls\"",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>>>>supports>>hoots; a stance is written stance:recipient",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>>>>hoots:recipient>>hoots; \"hoots\" is not allowed here",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; hoot>AGREE>>>>>sing>hoots; \"sing\" is not allowed here",
                "codebook/acts; act>type>mode>cameo>contexts>stance>mediation>label; agree>AGREE>>>>>>agrees; the act agree stands twice"
            })
    void a_mistake_in_the_codebook_is_named(String table, String header, String row, String what) {
        write(table + "-mine", header, row);
        assertMistake(table + "-mine.tsv, line 2", what);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\u0000',
            value = {
                "hoot>hoot.v>subj>obj>; there is no act hoot",
                ">hoot.v>subj>obj>; the column act must not be empty",
                "agree>>subj>obj>; the column pattern must not be empty",
                "agree>hoot>subj>obj>; the trigger \"hoot\" must end in .v, .n or .a",
                "agree>hoot.r>subj>obj>; the trigger \"hoot.r\" must end in .v, .n or .a",
                "agree>.v>subj>obj>; the trigger \".v\" must end in .v, .n or .a",
                "agree>hoot~~cry.v>subj>obj>; \"hoot~~cry\" is no list of base forms",
                "agree>hoot.v obj>subj>obj>; the companion \"obj\" is written role:words",
                "agree>hoot.v :owl>subj>obj>; the companion \":owl\" is written role:words",
                "agree>hoot.v obj:owl:bat>subj>obj>; the companion \"obj:owl:bat\" is written role:words",
                "agree>hoot.v  obj:owl>subj>obj>; the companion \"\" is written role:words",
                "agree>hoot.v obj:>subj>obj>; \"\" is no list of base forms",
                "agree>hoot.v obj:@owl>subj>obj>; \"@owl\" is no list of base forms",
                "agree>hoot.v !obj:owl~>subj>obj>; \"owl~\" is no list of base forms",
                "agree>hoot.v>subj~~with>obj>; the column actor holds an empty value between bars",
                "agree>hoot.v>subj>obj+>; the column recipient holds an empty role",
                "agree>hoot.v>subj>obj..of>; the column recipient holds an empty role"
            })
    void a_mistake_in_a_pattern_is_named(String row, String what) {
        write("codebook/patterns-mine", PATTERNS, row);
        assertMistake("codebook/patterns-mine.tsv, line 2", what);
    }
}
