package org.dragoman.ledger.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.dragoman.ledger.sample.Databases;
import org.dragoman.ledger.sample.SampleReports;
import org.dragoman.ledger.store.Access;
import org.dragoman.ledger.store.Batch;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.ledger.store.Location;
import org.dragoman.ledger.store.Report;
import org.dragoman.ledger.store.Reports;
import org.dragoman.ledger.store.Selection;
import org.dragoman.ledger.store.Store;
import org.dragoman.model.Text;

/** A ledger of a few reports, for tests of what is made of them. */
final class Kept implements AutoCloseable {

    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final Moving clock = new Moving();
    private final Store store;

    Kept(Location location) {
        store = Store.open(location, Access.CREATE, clock);
    }

    /** A clock that stands where it was put. */
    private static final class Moving extends Clock {
        private Instant instant = Instant.parse("2031-01-01T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return instant;
        }
    }

    Kept add(SampleReports... reports) {
        for (SampleReports report : reports) {
            Batch batch = store.batch();
            batch.add(report.document(), report.coder(), report.claims());
            batch.commit();
        }
        return this;
    }

    /** From now on reports are recorded at noon of a day. */
    Kept on(String day) {
        clock.instant = Instant.parse(day + "T12:00:00Z");
        return this;
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }

    /** The rows of reports, which must be those of the same reports added to a file in the opposite order. */
    static <R> List<R> rows(
            Location location,
            BiFunction<Entries, Question, List<R>> view,
            Question question,
            SampleReports... reports) {
        List<R> rows;
        try (Kept kept = new Kept(location).add(reports)) {
            rows = view.apply(kept.store(), question);
        }
        try (Kept backwards = new Kept(Databases.file())) {
            for (int i = reports.length - 1; i >= 0; i--) {
                backwards.add(reports[i]);
            }
            assertThat(view.apply(backwards.store(), question)).isEqualTo(rows);
            firstRowsAreThoseOfAll(backwards.store(), view, question);
            // As of a day, claims of unknown days do not count, and what was not read yet is asked for by its days.
            firstRowsAreThoseOfAll(
                    backwards.store(), view, question.asOf() == null ? question.asOf(LAST_DAY) : question);
        }
        return rows;
    }

    private static <R> void firstRowsAreThoseOfAll(
            Store store, BiFunction<Entries, Question, List<R>> view, Question question) {
        List<R> all = view.apply(store, question);
        for (int limit = 1; limit <= all.size() + 1; limit++) {
            assertThat(view.apply(store, question.limit(limit))).isEqualTo(all.subList(0, Math.min(limit, all.size())));
        }
    }

    /** The same claims, of which somebody declared that two actors are one; asked without the database's help. */
    static Entries merged(Store store, Entries.Identities identities) {
        return new Entries() {
            @Override
            public void entries(Selection selection, Consumer<Entry> each) {
                store.entries(selection, each);
            }

            @Override
            public List<Entry> withRecords(List<Entry> entries) {
                return store.withRecords(entries);
            }

            @Override
            public void reports(Reports selection, Consumer<Report> each) {
                store.reports(selection, each);
            }

            @Override
            public Optional<Text> text(String sha256) {
                return store.text(sha256);
            }

            @Override
            public Identities identities() {
                return identities;
            }
        };
    }

    static Question asOf(String day) {
        return Question.EVERYTHING.asOf(LocalDate.parse(day));
    }
}
