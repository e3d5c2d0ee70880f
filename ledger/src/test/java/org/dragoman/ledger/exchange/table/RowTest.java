package org.dragoman.ledger.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowTest {

    @Test
    void phoenix_counts_by_other_classes_than_gdelt() {
        assertThat(IntStream.rangeClosed(1, 20).map(Row::quad))
                .containsExactly(1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4);
        assertThat(IntStream.rangeClosed(1, 20).map(Row::penta))
                .containsExactly(0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 3, 4, 4, 4, 4);
    }
}
