package org.dragoman.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.LostAnswer;
import org.dragoman.ledger.sample.SampleLedger;
import org.junit.jupiter.api.Test;

class LostAnswerTest {

    @Test
    void a_decision_whose_commit_is_not_answered_is_recorded_once() throws IOException {
        Location location = Databases.database();
        SampleLedger.add(location, 1, 3, 10, "first");
        try (LostAnswer line = new LostAnswer(Databases.port());
                Store store = Store.open(line.by(location), Access.WRITE)) {
            line.lose(1);
            Decision made = store.decide("Ada", "seen in print", Decision.Action.ACCEPT, null, "{}");
            assertThat(line.toLose()).isZero();
            assertThat(store.decisions()).containsExactly(made);
            Decision same = store.decide("Ada", "seen in print", Decision.Action.ACCEPT, null, "{}");
            assertThat(store.decisions()).containsExactly(made, same);
        }
    }

    @Test
    void a_batch_whose_commit_is_not_answered_is_written_once() throws IOException {
        Location location = Databases.database();
        try (LostAnswer line = new LostAnswer(Databases.port())) {
            Store.open(location, Access.CREATE).close();
            line.lose(1);
            SampleLedger.add(line.by(location), 1, 20, 20, "first");
            assertThat(line.toLose()).isZero();
        }
        try (Store store = Store.open(location, Access.READ)) {
            assertThat(store.reports(Reports.ALL)).hasSize(20);
            assertThat(store.entries(Selection.ALL)).hasSize(40);
            assertThat(store.history().lastCoding()).isEqualTo(20);
        }
    }
}
