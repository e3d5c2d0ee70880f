package org.dragoman.reader.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeaningTest {

    private static final Meaning MEANING = Meaning.load();

    private static double nearness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < Meaning.SIZE; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    @Test
    void what_answers_a_question_lies_nearer_than_what_does_not() {
        float[] question = MEANING.ofQuestion("Who wants to stop the fighting?");
        float[] truce = MEANING.ofPassage("The general proposed a ceasefire from Monday.");
        float[] bread = MEANING.ofPassage("The price of bread rose again in spring.");
        assertThat(nearness(question, truce)).isGreaterThan(nearness(question, bread) + 0.1);
        assertThat(nearness(truce, truce)).isBetween(0.9999, 1.0001);
    }

    @Test
    void the_same_words_give_the_same_vector_and_words_without_end_are_cut() {
        assertThat(MEANING.ofPassage("Talks were held.")).isEqualTo(MEANING.ofPassage("Talks were held."));
        String endless = "Talks were held in the town. ".repeat(400);
        assertThat(MEANING.ofPassage(endless)).isEqualTo(MEANING.ofPassage(endless + "Then they ended."));
        assertThat(MEANING.ofPassage("")).hasSize(Meaning.SIZE).doesNotContain(Float.NaN);
        assertThat(MEANING.ofPassage("🕊 \u0000 和平")).hasSize(Meaning.SIZE).doesNotContain(Float.NaN);
    }
}
