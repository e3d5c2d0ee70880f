package org.dragoman.intake.feed;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/**
 * An address on the web that can be asked for: http or https, a host, a path; without user name and fragment.
 *
 * @param uri in ASCII, scheme and host in lower case
 */
record WebAddress(URI uri) {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_SHOWN = 200;
    private static final int MOST_PORT = 65_535;

    private static final Pattern PARTS = Pattern.compile(
            "(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);

    /** The characters that a path or query may hold as they are; a percent sign is looked at apart. */
    private static final String PLAIN = "-._~:/?@!$&'()*+,;=";

    private static final String HEXADECIMALS = "0123456789ABCDEFabcdef";

    /** @throws FaultException {@link Fault#WEB_ADDRESS} */
    static WebAddress of(String written) {
        String address = written.strip();
        if (address.length() > LONGEST) {
            throw refused(address, "it is longer than " + LONGEST + " characters");
        }
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw refused(address, "it holds a control character");
        }
        Matcher parts = PARTS.matcher(address);
        if (!parts.matches()) {
            throw refused(address, "it begins with neither http:// nor https://");
        }
        if (parts.group(2).indexOf('@') >= 0) {
            throw refused(address, "it holds a user name");
        }
        String path = parts.group(3).isEmpty() ? "/" : escaped(parts.group(3));
        String query = parts.group(4) == null ? "" : escaped(parts.group(4));
        String scheme = parts.group(1).toLowerCase(Locale.ROOT);
        try {
            URI uri = new URI(scheme + "://" + asciiAuthority(parts.group(2)) + path + query).parseServerAuthority();
            if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > MOST_PORT) {
                throw refused(address, "it has no host or no possible port");
            }
            return new WebAddress(uri);
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            throw refused(address, "it has no host that there can be");
        }
    }

    /** The address that a link on a page or in a feed at this address means. */
    WebAddress resolve(String link) {
        String reference = link.strip();
        if (reference.length() > LONGEST) {
            return of(reference);
        }
        if (ABSOLUTE.matcher(reference).matches()) {
            return of(reference);
        }
        if (reference.startsWith("//")) {
            return of(uri.getScheme() + ":" + reference);
        }
        if (reference.startsWith("?")) {
            return of(origin() + uri.getRawPath() + reference);
        }
        String local = escaped(reference.replaceFirst("(?s)#.*", ""));
        if (local.isEmpty()) {
            return this;
        }
        // A colon in the first step of a path would be taken for the end of a scheme.
        String step = local.replaceFirst("[/?].*", "");
        return of(uri.resolve(URI.create(step.contains(":") ? "./" + local : local))
                .toString());
    }

    String host() {
        return uri.getHost();
    }

    /** Scheme, host and port: what one robots.txt speaks of. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    boolean isEncrypted() {
        return uri.getScheme().equals("https");
    }

    String pathAndQuery() {
        return uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery();
    }

    @Override
    public String toString() {
        return uri.toString();
    }

    private static String asciiAuthority(String authority) {
        if (authority.startsWith("[")) {
            return authority;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 || colon == authority.length() - 1 ? "" : authority.substring(colon);
        return IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT) + port;
    }

    private static String escaped(String part) {
        StringBuilder ascii = new StringBuilder(part.length());
        part.codePoints().forEach(character -> {
            boolean isPlain = character < 0x80
                    && (Character.isLetterOrDigit(character) || PLAIN.indexOf(character) >= 0 || character == '%');
            if (isPlain) {
                ascii.appendCodePoint(character);
            } else {
                for (byte b : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    ascii.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            }
        });
        for (int at = ascii.indexOf("%"); at >= 0; at = ascii.indexOf("%", at + 1)) {
            boolean isEscape = at + 2 < ascii.length()
                    && HEXADECIMALS.indexOf(ascii.charAt(at + 1)) >= 0
                    && HEXADECIMALS.indexOf(ascii.charAt(at + 2)) >= 0;
            if (!isEscape) {
                ascii.insert(at + 1, "25");
            }
        }
        return ascii.toString();
    }

    /** What stands before an at sign may be a password: it is not told. */
    private static FaultException refused(String address, String reason) {
        String start = address.substring(0, Math.min(address.length(), LONGEST));
        int at = start.lastIndexOf('@');
        String shown = at < 0 ? start : "…" + start.substring(at + 1);
        String line = shown.replaceAll("\\p{Cntrl}", " ");
        boolean isLong = line.length() > LONGEST_SHOWN;
        return Fault.WEB_ADDRESS.with(isLong ? line.substring(0, LONGEST_SHOWN) + "…" : line, reason);
    }
}
