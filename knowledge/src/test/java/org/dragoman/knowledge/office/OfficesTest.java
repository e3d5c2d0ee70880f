package org.dragoman.knowledge.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.dragoman.knowledge.Desk;
import org.dragoman.knowledge.table.Key;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficesTest {

    private static final Offices OFFICES = Desk.KNOWLEDGE.offices();

    private static @Nullable String holder(String body, String words, LocalDate day) {
        Person person = OFFICES.holder(body, words, day);
        return person == null ? null : person.name();
    }

    @ParameterizedTest
    @CsvSource({
        "NOR, foreign minister, 2019-01-28, Ine Eriksen Søreide",
        "NOR, prime minister, 2019-01-28, Erna Solberg",
        "USA, president, 2019-01-28, Donald Trump",
        "USA, president, 1995-06-15, Bill Clinton",
        "USA, secretary of state, 2019-01-28, Mike Pompeo",
        "USA, vice president, 2019-01-28, Mike Pence",
        "RUS, president, 2015-06-15, Vladimir Putin",
        "RUS, foreign minister, 2015-06-15, Sergei Lavrov",
        "GBR, foreign secretary, 2019-01-28, Jeremy Hunt",
        "DEU, chancellor, 2015-06-15, Angela Merkel",
        "FRA, president, 2019-01-28, Emmanuel Macron",
        "UN, secretary-general, 2019-01-28, António Guterres",
        "UN, secretary general, 2001-09-01, Kofi Annan",
        "ZAF, president, 1995-06-15, Nelson Mandela",
        "IRN, supreme leader, 2015-06-15, Ali Khamenei",
        "COL, president, 2016-10-02, Juan Manuel Santos"
    })
    void the_holder_of_an_office_on_a_day_is_known(String body, String words, LocalDate day, String name) {
        assertThat(holder(body, words, day)).isEqualTo(name);
    }

    @Test
    void an_office_nobody_is_known_to_hold_has_no_holder() {
        assertThat(holder("NOR", "emperor", LocalDate.of(2019, 1, 28))).isNull();
        assertThat(holder("QQQ", "president", LocalDate.of(2019, 1, 28))).isNull();
    }

    @Test
    void who_only_claims_an_office_does_not_hold_it() {
        assertThat(OFFICES.byName(Key.of("Juan Guaidó")))
                .singleElement()
                .satisfies(person -> assertThat(person.tenures())
                        .anyMatch(tenure ->
                                tenure.office().equals("claimant") && tenure.covers(LocalDate.of(2019, 1, 28))));
        assertThat(holder("VEN", "president", LocalDate.of(2019, 1, 28))).isEqualTo("Nicolás Maduro");
    }

    @Test
    void a_person_is_found_without_accents_and_by_the_last_name_alone() {
        assertThat(OFFICES.byName(Key.of("Nicolas Maduro"))).singleElement().satisfies(person -> {
            assertThat(person.name()).isEqualTo("Nicolás Maduro");
            assertThat(OFFICES.bySurname(Key.of("Maduro"))).contains(person);
        });
    }

    @Test
    void tenures_are_in_order_and_the_last_one_is_found() {
        Person putin = OFFICES.byName(Key.of("Vladimir Putin")).iterator().next();
        assertThat(putin.tenureOn(LocalDate.of(2010, 5, 5)).map(Tenure::title)).hasValue("Prime Minister");
        assertThat(putin.tenureOn(LocalDate.of(2014, 5, 5)).map(Tenure::title)).hasValue("President");
        Person annan = OFFICES.byName(Key.of("Kofi Annan")).iterator().next();
        assertThat(annan.tenureOn(LocalDate.of(2019, 1, 1))).isEmpty();
        assertThat(annan.tenureBefore(LocalDate.of(2019, 1, 1))).isPresent();
        assertThat(annan.tenureBefore(LocalDate.of(1980, 1, 1))).isEmpty();
    }

    @Test
    void a_vague_end_lasts_until_its_last_day() {
        Tenure tenure = new Tenure(
                "id",
                "NOR",
                "envoy",
                "Envoy",
                org.dragoman.model.PartialDate.parse("2001-05"),
                org.dragoman.model.PartialDate.parse("2003"));
        assertThat(tenure.covers(LocalDate.of(2001, 4, 30))).isFalse();
        assertThat(tenure.covers(LocalDate.of(2001, 5, 1))).isTrue();
        assertThat(tenure.covers(LocalDate.of(2003, 12, 31))).isTrue();
        assertThat(tenure.covers(LocalDate.of(2004, 1, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Kofi Annan, Annan",
        "'Martin Luther King, Jr.', King",
        "Ban Ki-moon, Ki-moon",
        "Lula, Lula",
        "John Paul II, Paul",
        "II, II"
    })
    void the_last_name_is_the_last_word_that_is_no_generation(String name, String surname) {
        assertThat(Offices.surname(name)).isEqualTo(surname);
    }

    @Test
    void the_day_decides_between_a_minister_and_her_successor() {
        assertThat(holder("NOR", "foreign minister", LocalDate.of(2017, 10, 1))).isEqualTo("Børge Brende");
        assertThat(Objects.requireNonNull(OFFICES.holder("NOR", "foreign minister", LocalDate.of(2018, 6, 1)))
                        .gender())
                .isEqualTo("f");
    }
}
