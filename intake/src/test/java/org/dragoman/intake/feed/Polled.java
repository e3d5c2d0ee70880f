package org.dragoman.intake.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.intake.Receiver;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** What a round handed out. Its clock stands still but while somebody sleeps, and nobody really does. */
final class Polled implements Receiver {

    /** Limits within which a test of what hangs is done soon. */
    static final FeedLimits SHORT =
            new FeedLimits(Duration.ofMillis(300), Duration.ofMillis(300), 1_000_000, 4_000_000, 1_000);

    static final class StandingClock implements Timekeeper {
        private long now;
        final List<Duration> slept = new ArrayList<>();

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void sleep(long nanoseconds) {
            now += nanoseconds;
            slept.add(Duration.ofNanos(nanoseconds));
        }
    }

    final List<Document> documents = new ArrayList<>();
    final List<FaultException> faults = new ArrayList<>();
    final StandingClock clock = new StandingClock();
    FeedState state = FeedState.NEW;

    /** A poll with private addresses allowed. */
    static Polled of(String source, FeedState known) {
        return of(Feeds.create().allowingPrivateAddresses(), source, known);
    }

    static Polled of(String source) {
        return of(source, FeedState.NEW);
    }

    static Polled of(Feeds feeds, String source, FeedState known) {
        Polled polled = new Polled();
        polled.state = feeds.withTimekeeper(polled.clock).round(polled).poll(source, known);
        return polled;
    }

    @Override
    public void document(Document document) {
        documents.add(document);
    }

    @Override
    public void fault(FaultException fault) {
        faults.add(fault);
    }

    Document only() {
        if (documents.size() != 1 || !faults.isEmpty()) {
            throw new AssertionError(documents.size() + " documents, faults " + faults);
        }
        return documents.get(0);
    }

    FaultException onlyFault() {
        if (faults.size() != 1 || !documents.isEmpty()) {
            throw new AssertionError(documents.size() + " documents, faults " + faults);
        }
        return faults.get(0);
    }

    List<Fault> faultKinds() {
        return faults.stream().map(FaultException::fault).toList();
    }

    List<String> texts() {
        return documents.stream().map(document -> document.text().toString()).toList();
    }
}
