package org.dragoman.knowledge.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.dragoman.knowledge.Desk;
import org.dragoman.knowledge.table.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorsTest {

    private static final Actors ACTORS = Desk.KNOWLEDGE.actors();

    private static List<Sense> senses(String name) {
        return ACTORS.senses(Key.of(name));
    }

    @ParameterizedTest
    @CsvSource({
        "Norway, NAME, NOR", "Norwegian, ADJECTIVE, NOR", "Norwegians, PEOPLE, NOR", "Oslo, CAPITAL, NOR",
        "Kremlin, METONYM, RUS", "White House, METONYM, USA", "U.S., NAME, USA", "United States, NAME, USA",
        "Venezuela, NAME, VEN", "Venezuelan, ADJECTIVE, VEN", "Caracas, CAPITAL, VEN", "Moscow, CAPITAL, RUS",
        "European Union, NAME, EU", "EU, NAME, EU", "U.N., NAME, UN", "Security Council, NAME, UN",
        "NATO, NAME, NATO", "African Union, NAME, AU", "Burma, NAME, MMR", "Ivory Coast, NAME, CIV",
        "Côte d'Ivoire, NAME, CIV", "Czech Republic, NAME, CZE", "Eswatini, NAME, SWZ", "Palestinian, ADJECTIVE, PSE",
        "Islamic State, NAME, ISIL", "Hamas, NAME, PSE", "Hezbollah, NAME, LBN", "Soviet Union, NAME, SUN",
        "Kosovo, NAME, KOS", "Taiwan, NAME, TWN", "North Korea, NAME, PRK", "South Korean, ADJECTIVE, KOR",
        "Downing Street, METONYM, GBR", "British, ADJECTIVE, GBR", "Pentagon, NAME, USA"
    })
    void a_name_means_first_what_news_means(String name, Sense.Form form, String code) {
        assertThat(senses(name)).as(name).isNotEmpty();
        assertThat(senses(name).stream().filter(sense -> sense.form() == form).findFirst())
                .hasValueSatisfying(sense -> assertThat(sense.actor().code()).isEqualTo(code));
    }

    @Test
    void us_the_state_must_stand_in_capitals_and_the_pronoun_does_not() {
        assertThat(senses("U.S.")).isNotEmpty().allMatch(Sense::exact);
        assertThat(senses("us")).isEqualTo(senses("U.S."));
    }

    @Test
    void who_the_organisation_must_stand_in_capitals() {
        assertThat(senses("WHO")).isNotEmpty().allMatch(Sense::exact);
    }

    @Test
    void a_name_in_small_letters_need_not_stand_in_capitals() {
        assertThat(senses("Norway")).isNotEmpty().noneMatch(Sense::exact);
    }

    @Test
    void accents_points_and_hyphens_make_no_difference() {
        assertThat(senses("Turkiye")).isNotEmpty().isEqualTo(senses("Türkiye"));
        assertThat(senses("al Qaida")).isNotEmpty().isEqualTo(senses("al-Qaida"));
    }

    @Test
    void nothing_is_known_of_a_name_that_nobody_bears() {
        assertThat(senses("Ruritania")).isEmpty();
        assertThat(senses("")).isEmpty();
        assertThat(ACTORS.byCode("QQQ")).isNull();
    }

    @Test
    void states_are_found_by_both_codes() {
        assertThat(ACTORS.byCode("NOR")).isSameAs(ACTORS.byAlpha2("NO")).isNotNull();
        assertThat(Objects.requireNonNull(ACTORS.byCode("UN")).kind()).isEqualTo(KnownActor.Kind.ORGANISATION);
    }

    @Test
    void every_sense_leads_to_an_actor_of_the_tables() {
        assertThat(ACTORS.all()).extracting(KnownActor::id).doesNotHaveDuplicates();
        for (KnownActor actor : ACTORS.all()) {
            assertThat(senses(actor.name()))
                    .as(actor.id())
                    .anyMatch(sense -> sense.actor().equals(actor));
        }
    }
}
