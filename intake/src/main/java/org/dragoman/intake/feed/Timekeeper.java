package org.dragoman.intake.feed;

import java.util.concurrent.TimeUnit;

/** The clock by which one waits between two requests. */
public interface Timekeeper {

    /** Nanoseconds since some moment, as {@link System#nanoTime()}. */
    long nanoTime();

    void sleep(long nanoseconds) throws InterruptedException;

    static Timekeeper system() {
        return new Timekeeper() {
            @Override
            public long nanoTime() {
                return System.nanoTime();
            }

            @Override
            public void sleep(long nanoseconds) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(nanoseconds);
            }
        };
    }
}
