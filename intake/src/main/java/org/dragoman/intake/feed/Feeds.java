package org.dragoman.intake.feed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Properties;
import java.util.function.Predicate;
import org.dragoman.intake.Intake;
import org.dragoman.intake.Receiver;

/**
 * Reads reports from the web: RSS and Atom feeds, and single pages.
 *
 * <p>Polite: {@code robots.txt} is respected, at least a second lies between two requests to one host, nothing that has
 * not changed is fetched again, and a host that asks to wait is left alone.
 *
 * <p>Careful: only {@code http} and {@code https}, only public addresses unless allowed otherwise, at most five redirects,
 * each checked like the first address, limits on time and size, no DOCTYPE in feeds. Every address of a name is checked
 * right before the connection is made. Java then asks for the name again, and within 30 seconds (or as {@code
 * networkaddress.cache.ttl} says) gets the same answer from its cache; where this cache has been turned off, or an entry
 * runs out in just that moment, a name server that changes its answer can still lead to a private address. No proxy is
 * used. For the look-up of a name the time limits are the system's own.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Feeds {

    private final Intake intake;
    private final FeedLimits limits;
    private final Predicate<InetAddress> allowed;
    private final Timekeeper timekeeper;

    private Feeds(Intake intake, FeedLimits limits, Predicate<InetAddress> allowed, Timekeeper timekeeper) {
        this.intake = intake;
        this.limits = limits;
        this.allowed = allowed;
        this.timekeeper = timekeeper;
    }

    public static Feeds create() {
        return new Feeds(Intake.create(), FeedLimits.USUAL, PublicNetwork::contains, Timekeeper.system());
    }

    /** Whether a source is an address on the web, and no name of a file. */
    public static boolean isAddress(String source) {
        return source.regionMatches(true, 0, "http://", 0, 7) || source.regionMatches(true, 0, "https://", 0, 8);
    }

    /** Feeds whose reports are made by this intake, with its defaults. */
    public Feeds withIntake(Intake other) {
        return new Feeds(other, limits, allowed, timekeeper);
    }

    public Feeds withLimits(FeedLimits other) {
        return new Feeds(intake, other, allowed, timekeeper);
    }

    /** Feeds that may be fetched from this machine and from inside private networks too. */
    public Feeds allowingPrivateAddresses() {
        return allowing(address -> true);
    }

    Feeds allowing(Predicate<InetAddress> addresses) {
        return new Feeds(intake, limits, addresses, timekeeper);
    }

    /** Feeds that wait by another clock. */
    public Feeds withTimekeeper(Timekeeper other) {
        return new Feeds(intake, limits, allowed, other);
    }

    /** A new round over feeds and pages. */
    public Round round(Receiver receiver) {
        Exchange exchange =
                new Exchange(limits, allowed, new Pace(timekeeper), "Dragoman/" + version() + " (+news ledger)");
        return new Round(intake.pages(), new Fetcher(exchange), limits.entries(), receiver);
    }

    private static String version() {
        try (InputStream stream = Feeds.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("version", "0");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
