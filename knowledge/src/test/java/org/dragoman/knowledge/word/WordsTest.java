package org.dragoman.knowledge.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.dragoman.knowledge.Desk;
import org.dragoman.knowledge.table.Key;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Words WORDS = Desk.KNOWLEDGE.words();

    @Test
    void roles_tell_the_sort_of_actor() {
        Role minister = Objects.requireNonNull(WORDS.role("foreign minister"));
        assertThat(minister.sectors()).containsExactly("GOV");
        assertThat(minister.kind()).isEqualTo(Role.Kind.OFFICE);
        assertThat(Objects.requireNonNull(WORDS.role("rebel")).sectors()).contains("REB");
        assertThat(Objects.requireNonNull(WORDS.role("police")).number()).isEqualTo(Role.Number.COLLECTIVE);
        assertThat(WORDS.role("owl keeper")).isNull();
    }

    @Test
    void titles_are_found_with_and_without_their_full_stop() {
        assertThat(Objects.requireNonNull(WORDS.title(Key.of("Mr."))).gender()).isEqualTo("m");
        assertThat(WORDS.title(Key.of("Gen."))).isNotNull();
        assertThat(WORDS.title(Key.of("Owl"))).isNull();
    }

    @Test
    void given_names_tell_the_usual_gender() {
        assertThat(WORDS.gender("Ingrid")).isEqualTo("f");
        assertThat(WORDS.gender("José")).isEqualTo("m");
        assertThat(WORDS.gender("Xyzzy")).isNull();
    }

    @Test
    void a_sentence_never_ends_after_a_title_and_may_end_after_a_country() {
        assertThat(WORDS.abbreviation("Gen.")).isEqualTo(Words.Ends.NEVER);
        assertThat(WORDS.abbreviation("U.S.")).isNotEqualTo(Words.Ends.NEVER);
        assertThat(WORDS.abbreviation("talks.")).isNull();
    }

    @Test
    void verbs_and_nouns_of_speech_are_told_apart() {
        assertThat(Objects.requireNonNull(WORDS.speechVerb("accuse")).kind()).isEqualTo(Speech.Kind.ACCUSE);
        assertThat(Objects.requireNonNull(WORDS.speechVerb("say")).frames()).contains("quote", "that");
        assertThat(Objects.requireNonNull(WORDS.speechNoun("statement")).part()).isEqualTo(Part.NOUN);
        assertThat(WORDS.speechVerb("walk")).isNull();
    }

    @Test
    void light_verbs_pass_their_arguments_on() {
        assertThat(WORDS.lightVerb("launch")).isEqualTo(Words.LightVerb.DOES);
        assertThat(WORDS.lightVerb("suffer")).isEqualTo(Words.LightVerb.UNDERGOES);
        assertThat(WORDS.lightVerb("condemn")).isNull();
    }
}
