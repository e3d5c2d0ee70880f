package org.dragoman.intake.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Keeps a distance in time between two requests to one host. */
final class Pace {

    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);

    private final Timekeeper timekeeper;
    private final Map<String, Duration> delays = new HashMap<>();
    private final Map<String, Long> lastEnds = new HashMap<>();

    Pace(Timekeeper timekeeper) {
        this.timekeeper = timekeeper;
    }

    /** Sets a host's own delay; one shorter than a second or longer than 30 is cut to that. */
    void slow(String host, Duration delay) {
        Duration most = delay.compareTo(MOST) > 0 ? MOST : delay;
        delays.put(host, most.compareTo(LEAST) < 0 ? LEAST : most);
    }

    /** Waits until a host may be asked. */
    void await(String host) throws InterruptedException {
        Long lastEnd = lastEnds.get(host);
        if (lastEnd == null) {
            return;
        }
        long since = timekeeper.nanoTime() - lastEnd;
        long delay = delays.getOrDefault(host, LEAST).toNanos();
        if (since < delay) {
            timekeeper.sleep(delay - since);
        }
    }

    /** A host has answered, or failed to. */
    void ended(String host) {
        lastEnds.put(host, timekeeper.nanoTime());
    }
}
