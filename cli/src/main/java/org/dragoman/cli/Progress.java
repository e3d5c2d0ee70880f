package org.dragoman.cli;

import java.time.Duration;
import java.util.Locale;

/** A line on the terminal that tells how far long work has come; nothing where nobody watches. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final long UNKNOWN = -1;
    private static final String ERASE = "\r\u001B[K";

    private final Console console;
    private final String what;
    private final boolean watched;
    private final long start = System.nanoTime();
    private long told = start + SECOND;
    private int done;
    private long expected = UNKNOWN;
    private boolean shown;

    Progress(Console console, boolean quiet) {
        this(console, quiet, "reports");
    }

    /**
     * A line about other work.
     *
     * @param what what is counted, in the plural
     */
    Progress(Console console, boolean quiet, String what) {
        this.console = console;
        this.what = what;
        this.watched = !quiet && console.errIsTerminal();
    }

    /** How many there are in all, so that the time left can be told. */
    synchronized void expect(long all) {
        expected = all;
    }

    /** Whether a person watches. */
    boolean isWatched() {
        return watched;
    }

    /** Another one is done. */
    synchronized void step() {
        reached(done + 1);
    }

    /** So many reports are done. */
    synchronized void reached(int reports) {
        done = reports;
        long now = System.nanoTime();
        if (watched && now - told > BETWEEN) {
            told = now;
            shown = true;
            double rate = done * (double) SECOND / (now - start);
            console.err()
                    .print(String.format(
                            Locale.ROOT, "%s%,d%s %s, %.1f a second%s", ERASE, done, of(), what, rate, left(rate)));
            console.err().flush();
        }
    }

    private String of() {
        return expected < done ? "" : String.format(Locale.ROOT, " of %,d", expected);
    }

    private String left(double rate) {
        if (expected < done) {
            return "";
        }
        Duration left = Duration.ofSeconds(Math.round((expected - done) / rate));
        return String.format(
                Locale.ROOT, ", %d:%02d:%02d left", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }

    /** Takes the line away. */
    synchronized void clear() {
        if (shown) {
            console.err().print(ERASE);
            console.err().flush();
            shown = false;
        }
    }
}
