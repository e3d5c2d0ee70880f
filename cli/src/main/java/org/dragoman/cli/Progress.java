package org.dragoman.cli;

import java.util.Locale;

/** A line on the terminal that tells how far long work has come; nothing where nobody watches. */
final class Progress {

    private static final long SECOND = 1_000_000_000L;
    private static final long BETWEEN = SECOND / 5;
    private static final String ERASE = "\r\u001B[K";

    private final Console console;
    private final String what;
    private final boolean watched;
    private final long start = System.nanoTime();
    private long told = start + SECOND;
    private int done;
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

    /** Another one is done. */
    synchronized void step() {
        done++;
        long now = System.nanoTime();
        if (watched && now - told > BETWEEN) {
            told = now;
            shown = true;
            double rate = done * (double) SECOND / (now - start);
            console.err().print(String.format(Locale.ROOT, "%s%,d %s, %.1f a second", ERASE, done, what, rate));
            console.err().flush();
        }
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
