package org.dragoman.coder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dragoman.model.Position;
import org.junit.jupiter.api.Test;

class PositionCoderTest {

    private static List<String> positions(String text) {
        return Coded.claims(text, Position.class).stream()
                .map(position -> position.holder().name() + " " + position.stance() + " "
                        + position.object().text())
                .toList();
    }

    @Test
    void each_of_several_holders_has_a_position_of_its_own() {
        assertThat(positions("Russia, Cuba and Iran support the government of Syria."))
                .containsExactly(
                        "Russia supports government of Syria",
                        "Cuba supports government of Syria",
                        "Iran supports government of Syria");
    }

    @Test
    void recognition() {
        assertThat(positions("Spain recognised Palestine.")).containsExactly("Spain recognises Palestine");
    }

    @Test
    void recognition_refused() {
        assertThat(positions("Serbia refuses to recognise Kosovo."))
                .anyMatch(position -> position.startsWith("Serbia rejects"));
    }

    @Test
    void opposition() {
        assertThat(positions("China opposes sanctions against Iran."))
                .containsExactly("China opposes sanctions against Iran");
    }

    @Test
    void what_somebody_demands() {
        assertThat(positions("Ghana demanded the release of the hostages."))
                .containsExactly("Ghana demands release of the hostages");
    }
}
