package org.dragoman.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.coder.Coder;
import org.dragoman.intake.Intake;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.reader.Reader;
import org.dragoman.reader.Reading;
import org.junit.jupiter.api.Test;

class GeneratedNewsTest {

    private static final int SENTENCES = 60;

    @Test
    void the_same_seed_gives_the_same_report_and_another_seed_another() {
        assertThat(GeneratedNews.report(SENTENCES, 1)).isEqualTo(GeneratedNews.report(SENTENCES, 1));
        assertThat(GeneratedNews.report(SENTENCES, 1)).isNotEqualTo(GeneratedNews.report(SENTENCES, 2));
    }

    @Test
    void no_gap_of_a_mould_stays_open() {
        assertThat(GeneratedNews.report(5_000)).doesNotContain("{", "}");
    }

    @Test
    void a_report_is_cut_into_the_sentences_that_it_was_made_of_and_yields_claims() {
        Knowledge knowledge = Knowledge.load();
        Reading reading =
                Reader.load(knowledge).read(Intake.create().document("generated", GeneratedNews.report(SENTENCES)));

        assertThat(reading.sentences()).hasSize(SENTENCES);
        assertThat(new Coder(knowledge).code(reading)).hasSizeGreaterThan(SENTENCES);
    }
}
