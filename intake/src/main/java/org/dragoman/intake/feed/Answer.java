package org.dragoman.intake.feed;

import java.net.http.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a host answered.
 *
 * @param address the address that gave this answer; after redirects not the one that was asked for first
 * @param status the status of HTTP, 304 where nothing has changed
 * @param body decompressed; empty where the answer is not good
 */
record Answer(WebAddress address, int status, HttpHeaders headers, byte[] body) {

    static final int NOT_MODIFIED = 304;

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    boolean isUnchanged() {
        return status == NOT_MODIFIED;
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    boolean isGood() {
        return status >= 200 && status < 300;
    }

    /** Whether there is nothing at the address, or nothing for us. */
    boolean isRefusal() {
        return status >= 400 && status < 500;
    }

    /** Whether the host asks to wait: too many requests, or out of service until a time that it tells. */
    boolean asksToWait() {
        return status == 429 || status == 503 && header("retry-after") != null;
    }

    @Nullable
    String header(String name) {
        Optional<String> value = headers.firstValue(name);
        return value.orElse(null);
    }

    /** The type of the content in lower case, without parameters; empty where none is told. */
    String mediaType() {
        String type = header("content-type");
        return type == null ? "" : type.replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
    }

    /** The encoding of the content that the host tells, or null. */
    @Nullable
    String charset() {
        String type = header("content-type");
        Matcher matcher = CHARSET.matcher(type == null ? "" : type);
        return matcher.find() ? matcher.group(1) : null;
    }
}
