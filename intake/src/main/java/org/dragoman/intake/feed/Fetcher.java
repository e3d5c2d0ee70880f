package org.dragoman.intake.feed;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches addresses as a polite guest: asks each host's {@code robots.txt} once, follows redirects step by step, and
 * leaves a host alone that asks for it or that does not answer.
 */
final class Fetcher {

    static final int MOST_REDIRECTS = 5;

    private static final String PRODUCT = "Dragoman";

    /** After so many failed connections in a row a host is left alone. */
    private static final int MOST_FAILURES = 3;

    private static final int LONGEST_TOLD = 60;

    /** What a host's robots.txt says, or why it could not be had. */
    private record Permission(Robots robots, @Nullable FaultException refusal) {}

    private final Exchange exchange;
    private final Map<String, Permission> permissions = new HashMap<>();
    private final Map<String, Integer> failures = new HashMap<>();
    private final Set<String> leftAlone = new HashSet<>();
    private final Set<WebAddress> gone = new HashSet<>();

    Fetcher(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Whether a host is not to be asked again in this round. */
    boolean isLeftAlone(String host) {
        return leftAlone.contains(host);
    }

    /** Whether an address was asked for, and its host answered that there is nothing for us. */
    boolean isGone(WebAddress address) {
        return gone.contains(address);
    }

    /**
     * Fetches an address if it has changed since the last poll.
     *
     * @return an answer that is good, or that tells that nothing has changed
     * @throws FaultException any fault of the web
     */
    Answer fetch(WebAddress address, FeedState known) {
        Map<String, String> conditions = new HashMap<>();
        if (known.etag() != null) {
            conditions.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            conditions.put("If-Modified-Since", known.lastModified());
        }
        Answer answer = follow(address, conditions, true);
        boolean isUsable = answer.isGood() || (answer.isUnchanged() && !conditions.isEmpty());
        if (!isUsable) {
            if (answer.isRefusal()) {
                gone.add(address);
            }
            throw Fault.FEED_UNREACHABLE.with(answer.address(), "its host answers with status " + answer.status());
        }
        return answer;
    }

    /** @param asksPermission whether each step must be allowed by its host's robots.txt */
    private Answer follow(WebAddress start, Map<String, String> headers, boolean asksPermission) {
        WebAddress address = start;
        for (int step = 0; step <= MOST_REDIRECTS; step++) {
            // Where a private address leads, not even a robots.txt is asked for.
            exchange.checkAllowed(address);
            if (asksPermission) {
                checkPermission(address);
            }
            Answer answer = get(address, headers);
            if (!answer.isRedirect()) {
                return answer;
            }
            String location = answer.header("location");
            if (location == null) {
                throw Fault.REDIRECTS.with(start, "it redirects without saying where");
            }
            WebAddress next = address.resolve(location);
            if (address.isEncrypted() && !next.isEncrypted()) {
                throw Fault.REDIRECTS.with(start, "it redirects from https to http");
            }
            address = next;
        }
        throw Fault.REDIRECTS.with(start, "it redirects more than " + MOST_REDIRECTS + " times");
    }

    private Answer get(WebAddress address, Map<String, String> headers) {
        String host = address.host();
        if (leftAlone.contains(host)) {
            throw Fault.HOST_BUSY.with(address, "its host is left alone since it asked for it or did not answer");
        }
        Answer answer;
        try {
            answer = exchange.get(address, headers);
        } catch (FaultException fault) {
            if (fault.fault() == Fault.FEED_UNREACHABLE && failures.merge(host, 1, Integer::sum) >= MOST_FAILURES) {
                leftAlone.add(host);
            }
            throw fault;
        }
        failures.remove(host);
        if (answer.asksToWait()) {
            leftAlone.add(host);
            throw Fault.HOST_BUSY.with(address, "status " + answer.status() + waitOf(answer));
        }
        return answer;
    }

    private static String waitOf(Answer answer) {
        String wait = answer.header("retry-after");
        if (wait == null) {
            return "";
        }
        String told = wait.replaceAll("[^A-Za-z0-9:, +-]", "");
        return ", retry after " + told.substring(0, Math.min(told.length(), LONGEST_TOLD));
    }

    private void checkPermission(WebAddress address) {
        String origin = address.origin();
        Permission permission = permissions.get(origin);
        if (permission == null) {
            permission = permission(origin);
            permissions.put(origin, permission);
            if (permission.robots().delay() != null) {
                exchange.pace().slow(address.host(), permission.robots().delay());
            }
        }
        if (permission.refusal() != null) {
            throw permission.refusal();
        }
        if (!permission.robots().allows(address.pathAndQuery())) {
            throw Fault.FEED_REFUSED_BY_ROBOTS.with(address, "its host's robots.txt disallows it");
        }
    }

    /** A host that answers that it has no such file, or that one may not see it, has no rules. */
    private Permission permission(String origin) {
        WebAddress file = WebAddress.of(origin + "/robots.txt");
        try {
            Answer answer = follow(file, Map.of(), false);
            if (answer.isGood()) {
                return new Permission(Robots.parse(answer.body(), PRODUCT), null);
            }
            if (answer.isRefusal()) {
                return new Permission(Robots.NO_RULES, null);
            }
            String reason = "its host's robots.txt answers with status " + answer.status() + ", which counts as a no";
            return new Permission(Robots.NO_RULES, Fault.FEED_REFUSED_BY_ROBOTS.with(origin, reason));
        } catch (FaultException refusal) {
            return new Permission(Robots.NO_RULES, refusal);
        }
    }
}
