package org.dragoman.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dragoman.knowledge.actor.KnownActor;
import org.dragoman.knowledge.codebook.Act;
import org.dragoman.knowledge.codebook.Codebook;
import org.dragoman.knowledge.office.Person;
import org.dragoman.knowledge.office.Tenure;
import org.dragoman.knowledge.table.TableFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the project promises of its tables. */
class BuiltInTablesTest {

    private static final Knowledge KNOWLEDGE = Desk.KNOWLEDGE;

    private static final Set<String> HEADS = Set.of("head-of-state", "head-of-government", "de-facto-ruler");

    /** States that are told here with their years because they did not exist in all of the time from 1990. */
    private static final Map<String, Years> YEARS = Map.ofEntries(
            Map.entry("SUN", new Years(1990, 1991)), // the Soviet Union ended in December 1991
            Map.entry("DDR", new Years(1990, 1990)), // East Germany joined the Federal Republic in October 1990
            Map.entry("YMD", new Years(1990, 1990)), // South Yemen united with the north in May 1990
            Map.entry("CSK", new Years(1990, 1992)), // Czechoslovakia parted at the end of 1992
            Map.entry("YUG", new Years(1990, 2002)), // Yugoslavia was renamed Serbia and Montenegro in February 2003
            Map.entry("SCG", new Years(2003, 2005)), // Serbia and Montenegro parted in June 2006
            Map.entry("MNE", new Years(2007, 9999)), // independent since June 2006
            Map.entry("SRB", new Years(2007, 9999)), // a republic of Yugoslavia and of its successor until June 2006
            Map.entry("TLS", new Years(2003, 9999)), // independent since May 2002
            Map.entry("SSD", new Years(2012, 9999))); // independent since July 2011

    /** The two Captains Regent of San Marino change every six months and are not kept. */
    private static final Set<String> NOT_KEPT = Set.of("SMR");

    private record Years(int first, int last) {
        boolean hold(int year) {
            return first <= year && year <= last;
        }
    }

    private static Set<String> bodiesWith(Set<String> offices, LocalDate day) {
        Set<String> bodies = new HashSet<>();
        for (Person person : KNOWLEDGE.offices().persons()) {
            for (Tenure tenure : person.tenures()) {
                if (offices.contains(tenure.office()) && tenure.covers(day)) {
                    bodies.add(tenure.body());
                }
            }
        }
        return bodies;
    }

    private static List<String> unitedNations() {
        try (TableFolder folder = TableFolder.open(List.of())) {
            return folder
                    .table(
                            "actors/states",
                            "id",
                            "iso3",
                            "iso2",
                            "cow",
                            "fips",
                            "name",
                            "kind",
                            "names",
                            "demonyms",
                            "peoples",
                            "capital",
                            "metonyms",
                            "wikidata")
                    .rows()
                    .stream()
                    .filter(row -> row.get("kind").equals("state"))
                    .map(row -> row.need("iso3"))
                    .toList();
        }
    }

    @Test
    void the_193_members_of_the_united_nations_are_known() {
        assertThat(unitedNations().stream().filter(code -> !isPast(code))).hasSize(193);
    }

    private static boolean isPast(String code) {
        Years years = YEARS.get(code);
        return years != null && years.last() < 2020;
    }

    @ParameterizedTest
    @ValueSource(strings = {"1995-06-15", "2005-06-15", "2015-06-15", "2024-06-15"})
    void every_state_of_the_time_has_a_head(LocalDate day) {
        Set<String> headed = bodiesWith(HEADS, day);
        Set<String> missing = new TreeSet<>(unitedNations());
        missing.removeAll(NOT_KEPT);
        missing.removeIf(code -> headed.contains(code)
                || YEARS.containsKey(code)
                        && !Objects.requireNonNull(YEARS.get(code)).hold(day.getYear()));
        assertThat(missing).isEmpty();
    }

    @Test
    void sixty_states_and_more_have_a_foreign_minister() {
        assertThat(bodiesWith(Set.of("foreign-minister"), LocalDate.of(2015, 6, 1)))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void there_are_as_many_actors_as_promised() {
        Map<KnownActor.Kind, Long> counts = KNOWLEDGE.actors().all().stream()
                .collect(Collectors.groupingBy(KnownActor::kind, Collectors.counting()));
        assertThat(counts.get(KnownActor.Kind.STATE)).isGreaterThanOrEqualTo(240);
        assertThat(counts.get(KnownActor.Kind.ORGANISATION)).isGreaterThanOrEqualTo(60);
        assertThat(counts.get(KnownActor.Kind.GROUP)).isGreaterThanOrEqualTo(250);
        assertThat(counts.get(KnownActor.Kind.INSTITUTION)).isGreaterThanOrEqualTo(100);
        assertThat(counts.get(KnownActor.Kind.PEOPLE)).isGreaterThanOrEqualTo(50);
    }

    @Test
    void there_are_as_many_places_and_words_as_promised() {
        assertThat(KNOWLEDGE.places().populated()).isGreaterThanOrEqualTo(20_000);
        assertThat(KNOWLEDGE.words().roleCount()).isGreaterThanOrEqualTo(500);
        assertThat(KNOWLEDGE.words().speechVerbs()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void every_office_belongs_to_a_known_state_or_organisation() {
        Set<String> unknown = new TreeSet<>();
        for (Person person : KNOWLEDGE.offices().persons()) {
            for (Tenure tenure : person.tenures()) {
                if (KNOWLEDGE.actors().byCode(tenure.body()) == null) {
                    unknown.add(tenure.body());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void ids_are_slugs() {
        assertThat(KNOWLEDGE.actors().all())
                .extracting(KnownActor::id)
                .allMatch(id -> id.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(KNOWLEDGE.offices().persons())
                .flatExtracting(Person::tenures)
                .extracting("id")
                .allMatch(id -> id.toString().matches("[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void two_persons_of_one_name_do_not_share_an_id() {
        List<Person> persons = KNOWLEDGE.offices().persons();
        assertThat(persons).extracting(Person::id).doesNotHaveDuplicates();
    }

    @Test
    void nobody_holds_an_office_for_longer_than_a_life() {
        List<String> long_ = new ArrayList<>();
        for (Person person : KNOWLEDGE.offices().persons()) {
            for (Tenure tenure : person.tenures()) {
                if (tenure.from() != null
                        && (tenure.to() == null ? 2026 : tenure.to().year())
                                        - tenure.from().year()
                                > 75) {
                    long_.add(tenure.id());
                }
            }
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void every_act_and_cameo_code_projects_to_a_type_and_mode_that_exist() {
        Codebook book = KNOWLEDGE.codebook();
        assertThat(book.types()).hasSize(16);
        assertThat(book.contexts()).hasSize(37);
        assertThat(book.acts()).isNotEmpty().allSatisfy(act -> {
            assertThat(book.type(act.type())).isNotNull();
            assertThat(Objects.requireNonNull(book.type(act.type())).quad()).isEqualTo(act.quad());
        });
        assertThat(book.cameo()).isNotEmpty().allMatch(code -> code.code().matches("\\d{2,4}"));
    }

    @Test
    void every_pattern_has_an_example() {
        assertThat(KNOWLEDGE.codebook().patterns())
                .isNotEmpty()
                .allSatisfy(pattern ->
                        assertThat(pattern.example()).as(pattern.text()).isNotBlank());
    }

    @Test
    void every_step_of_mediation_has_an_act() {
        assertThat(KNOWLEDGE.codebook().acts())
                .extracting(Act::mediation)
                .contains(org.dragoman.model.Mediation.Act.values());
    }
}
