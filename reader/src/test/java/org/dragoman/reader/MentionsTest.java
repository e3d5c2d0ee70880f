package org.dragoman.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.reader.layer.Entity;
import org.dragoman.reader.layer.Mention;
import org.junit.jupiter.api.Test;

/** A finding reads {@code words = name | KIND}; the name is left out where it is the words themselves. */
class MentionsTest {

    private static List<String> found(String text, Mention.Form form) {
        Reading reading = Desk.read(text);
        return reading.mentions().stream()
                .filter(mention -> mention.form() == form)
                .map(mention -> told(mention, reading.entityOf(mention)))
                .toList();
    }

    private static String told(Mention mention, Entity entity) {
        String name = entity.name().equals(mention.text()) ? "" : " = " + entity.name();
        return mention.text() + name + " | " + entity.kind();
    }

    private static List<String> names(String text) {
        return found(text, Mention.Form.NAME);
    }

    /** {@code words | country | sectors} of those who have no name of their own. */
    private static List<String> roles(String text) {
        Reading reading = Desk.read(text);
        return reading.mentions().stream()
                .filter(mention -> mention.form() == Mention.Form.NOMINAL)
                .map(mention -> mention.text() + " | "
                        + reading.entityOf(mention).country() + " | "
                        + String.join(",", reading.entityOf(mention).sectors()))
                .toList();
    }

    @Test
    void an_unknown_full_name_is_a_person() {
        assertThat(names("Ine Dahl arrived in the village on Sunday.")).containsExactly("Ine Dahl | PERSON");
    }

    @Test
    void a_title_belongs_to_the_mention_but_not_to_the_name() {
        assertThat(names("General Tomas Brekke spoke to reporters."))
                .containsExactly("General Tomas Brekke = Tomas Brekke | PERSON");
    }

    @Test
    void a_role_before_a_name_is_kept_as_the_role() {
        Reading reading = Desk.read("Foreign Minister Ine Dahl resigned on Friday.");
        assertThat(reading.entities()).extracting(Entity::name).containsExactly("Ine Dahl");
        assertThat(reading.entities()).extracting(Entity::role).containsExactly("Foreign Minister");
    }

    @Test
    void an_honorific_tells_the_gender_and_no_role() {
        Entity entity = Desk.read("Mrs Dahl resigned on Friday.").entities().get(0);
        assertThat(entity.name()).isEqualTo("Dahl");
        assertThat(entity.kind()).isEqualTo(Entity.Kind.PERSON);
        assertThat(entity.gender()).isEqualTo("f");
        assertThat(entity.role()).isNull();
    }

    @Test
    void a_given_name_tells_the_gender() {
        Entity entity = Desk.read("Anna Brekke resigned on Friday.").entities().get(0);
        assertThat(entity.name()).isEqualTo("Anna Brekke");
        assertThat(entity.gender()).isEqualTo("f");
    }

    @Test
    void a_holder_of_an_office_is_known_by_full_name() {
        Reading reading = Desk.read("Vladimir Putin met Angela Merkel.");
        assertThat(reading.entities()).allMatch(entity -> entity.person() != null);
        assertThat(reading.entities()).extracting(Entity::name).containsExactly("Vladimir Putin", "Angela Merkel");
    }

    @Test
    void states_are_known_by_short_and_long_names() {
        assertThat(names("Germany and the Republic of Kenya signed a treaty."))
                .containsExactly("Germany | STATE", "Republic of Kenya = Kenya | STATE");
        assertThat(names("Talks with Iran, Iraq and Syria failed."))
                .containsExactly("Iran | STATE", "Iraq | STATE", "Syria | STATE");
    }

    @Test
    void a_capital_or_a_seat_that_acts_is_its_state() {
        assertThat(names("Moscow rejected the offer that Ankara had made."))
                .containsExactly("Moscow = Russia | STATE", "Ankara = Turkey | STATE");
        assertThat(names("Downing Street and the White House rejected the plan."))
                .containsExactly("Downing Street = United Kingdom | STATE", "White House = United States | STATE");
    }

    @Test
    void a_capital_where_something_happens_is_a_place() {
        assertThat(names("Thousands marched in Nairobi on Sunday.")).containsExactly("Nairobi | PLACE");
    }

    @Test
    void known_organisations_are_known_by_name_and_by_acronym() {
        assertThat(names("The United Nations and NATO condemned the attack."))
                .containsExactly("United Nations | ORGANISATION", "NATO | ORGANISATION");
    }

    @Test
    void an_unknown_name_with_a_word_for_an_organisation_is_one() {
        assertThat(names("The Norland Farmers Union (NFU) called a strike."))
                .containsExactly("Norland Farmers Union | ORGANISATION", "NFU = Norland Farmers Union | ORGANISATION");
        assertThat(names("The Norland Liberation Front attacked a convoy."))
                .containsExactly("Norland Liberation Front | ORGANISATION");
    }

    @Test
    void a_state_and_a_verb_are_not_the_name_of_its_people() {
        assertThat(names("Oman is ready to mediate.")).containsExactly("Oman | STATE");
        assertThat(names("Omanis are ready to vote."))
                .singleElement()
                .asString()
                .endsWith("| PEOPLE");
    }

    @Test
    void an_adjective_gives_a_role_its_country() {
        assertThat(roles("Russian troops crossed the river.")).containsExactly("troops | RUS | MIL");
    }

    @Test
    void a_possessive_gives_a_role_its_country() {
        assertThat(roles("Germany's foreign minister lost the vote in Kenya."))
                .containsExactly("foreign minister | DEU | GOV");
        assertThat(roles("The army of Kenya crossed the river.")).containsExactly("army | KEN | MIL");
    }

    @Test
    void roles_without_a_name_are_bodies() {
        assertThat(found("Police arrested rebels near the market.", Mention.Form.NOMINAL))
                .containsExactly("Police | BODY", "rebels | BODY");
        assertThat(roles("Police arrested rebels near the market."))
                .containsExactly("Police | null | COP", "rebels | null | REB");
    }

    @Test
    void days_months_and_first_words_name_nobody() {
        assertThat(names("Yesterday nothing happened. However, people waited. On Monday in January they left."))
                .isEmpty();
    }
}
