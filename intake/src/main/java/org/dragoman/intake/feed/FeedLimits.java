package org.dragoman.intake.feed;

import java.time.Duration;

/**
 * How long is waited and how much is taken at once.
 *
 * @param connect until a connection stands
 * @param whole until an answer is there to its last byte
 * @param received bytes of an answer as they come in
 * @param unpacked bytes of an answer when it is decompressed
 * @param entries new entries of a feed that are read in one poll; the others are read at the next
 */
public record FeedLimits(Duration connect, Duration whole, int received, int unpacked, int entries) {

    private static final int MEGABYTE = 1024 * 1024;

    public static final FeedLimits USUAL =
            new FeedLimits(Duration.ofSeconds(10), Duration.ofSeconds(30), 8 * MEGABYTE, 16 * MEGABYTE, 1_000);
}
