package org.dragoman.intake.feed;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** One request and its answer, within limits and only to addresses that are allowed. Redirects are not followed. */
final class Exchange {

    private static final byte[] NOTHING = {};

    private final FeedLimits limits;
    private final Predicate<InetAddress> allowed;
    private final Pace pace;
    private final String agent;
    private final HttpClient client;

    Exchange(FeedLimits limits, Predicate<InetAddress> allowed, Pace pace, String agent) {
        this.limits = limits;
        this.allowed = allowed;
        this.pace = pace;
        this.agent = agent;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                // A proxy would look the name up itself, and what was checked here would mean nothing.
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    Pace pace() {
        return pace;
    }

    /**
     * Asks for an address, whatever the answer's status.
     *
     * @throws FaultException {@link Fault#ADDRESS_PRIVATE}, {@link Fault#FEED_UNREACHABLE} or
     *     {@link Fault#FEED_TOO_LARGE}
     */
    Answer get(WebAddress address, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.uri())
                .timeout(limits.whole())
                .header("User-Agent", agent)
                .header("Accept-Encoding", "gzip");
        headers.forEach(request::header);
        try {
            pace.await(address.host());
            checkAllowed(address);
            try {
                return answer(address, request.build());
            } finally {
                pace.ended(address.host());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Fault.FEED_UNREACHABLE.with(address, "it was interrupted");
        }
    }

    /**
     * Checks all addresses of a host.
     *
     * @throws FaultException {@link Fault#ADDRESS_PRIVATE} or {@link Fault#FEED_UNREACHABLE}
     */
    void checkAllowed(WebAddress address) {
        try {
            for (InetAddress each : InetAddress.getAllByName(address.host())) {
                if (!allowed.test(each)) {
                    throw Fault.ADDRESS_PRIVATE.with(address, each.getHostAddress());
                }
            }
        } catch (UnknownHostException unknown) {
            throw Fault.FEED_UNREACHABLE.with(address, "the name of its host is not known");
        }
    }

    /** The client's own time limit ends with the headers: the whole is waited for here. */
    private Answer answer(WebAddress address, HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> coming =
                client.sendAsync(request, head -> new BoundedBody(limits.received()));
        try {
            HttpResponse<byte[]> response = coming.get(limits.whole().toNanos(), TimeUnit.NANOSECONDS);
            String encoding = String.join(",", response.headers().allValues("content-encoding"));
            boolean isGood = response.statusCode() / 100 == 2;
            byte[] body = isGood ? Unpacking.unpack(address, response.body(), encoding, limits.unpacked()) : NOTHING;
            return new Answer(address, response.statusCode(), response.headers(), body);
        } catch (TimeoutException tooLate) {
            throw Fault.FEED_UNREACHABLE.with(address, "there was no whole answer in time");
        } catch (ExecutionException failed) {
            throw told(address, failed.getCause() == null ? failed : failed.getCause());
        } finally {
            coming.cancel(true);
        }
    }

    private FaultException told(WebAddress address, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLong) {
                return Fault.FEED_TOO_LARGE.with(address, "it has more than " + limits.received() + " bytes");
            }
        }
        return Fault.FEED_UNREACHABLE.with(address, reason(failure));
    }

    private static String reason(Throwable failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "no connection was made in time";
        }
        if (failure instanceof HttpTimeoutException) {
            return "there was no answer in time";
        }
        if (failure instanceof ConnectException) {
            return "its host takes no connection";
        }
        if (failure instanceof SSLException) {
            return "its host cannot prove who it is, or speaks no TLS";
        }
        return failure instanceof IOException ? "the connection broke off" : "its answer is no HTTP";
    }
}
