package org.dragoman.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorTest {

    private static final Evidence TRIGGER = new Evidence(new Span(4, 9), "urged", "the trigger");

    private static Anchor anchor(double confidence, List<Evidence> evidence) {
        return new Anchor("id", "document", new Span(0, 20), TRIGGER.span(), "urged", confidence, null, evidence, "1");
    }

    @Test
    void a_claim_without_evidence_cannot_be_built() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anchor(0.5, List.of()))
                .withMessageContaining("without evidence");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void confidence_lies_between_0_and_1(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> anchor(confidence, List.of(TRIGGER)));
    }

    @Test
    void the_ends_of_the_scale_are_allowed() {
        assertThat(anchor(0, List.of(TRIGGER)).confidence()).isZero();
        assertThat(anchor(1, List.of(TRIGGER)).confidence()).isOne();
    }

    @Test
    void evidence_cannot_be_added_or_taken_away_later() {
        List<Evidence> mine = new ArrayList<>(List.of(TRIGGER));
        Anchor anchor = anchor(0.5, mine);
        mine.clear();
        assertThat(anchor.evidence()).containsExactly(TRIGGER);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> anchor.evidence().clear());
    }
}
