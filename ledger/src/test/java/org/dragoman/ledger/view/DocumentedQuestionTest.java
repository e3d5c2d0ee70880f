package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dragoman.ledger.review.Reviews;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of Java that docs/ledger.md shows. */
class DocumentedQuestionTest {

    @TempDir
    Path folder;

    @Test
    void a_ledger_is_filled_and_asked_as_of_a_day_and_as_known_at_an_instant() {
        SampleReports report = SampleReports.report("The Daily", "2024-03-05", "Norway supports Velmar.", "first");
        report.position(
                "supports",
                report.actor("Norway", "norway", "NOR"),
                Position.Stance.SUPPORTS,
                report.actor("Velmar", null, null),
                "2024-03-04");
        String file = folder.resolve("crisis.ledger").toString();
        try (Store store = Store.open(Location.of(file), Access.CREATE)) {
            Batch batch = store.batch();
            batch.add(report.document(), report.coder(), report.claims());
            batch.commit();

            Question question = Question.EVERYTHING
                    .asOf(LocalDate.of(2024, 3, 10))
                    .knownAt(Instant.now())
                    .about(Set.of("norway"));
            Entries told = Reviews.over(store).reviewed(question.knownAt());
            List<Positions.Row> positions = Positions.of(told, question);
            assertThat(positions).hasSize(1);

            Question before = question.asOf(LocalDate.of(2024, 3, 3));
            assertThat(Positions.of(told, before)).isEmpty();
        }
    }
}
