package org.dragoman.intake.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a {@code robots.txt} for one program, after RFC 9309: the groups that name the program, else those for
 * {@code *}; the longest rule that matches decides, and among equals the one that allows.
 */
final class Robots {

    /** Whatever is asked for is allowed. */
    static final Robots NO_RULES = new Robots(List.of(), null);

    /** Bytes that are read; RFC 9309 wants at least 500 KiB. */
    private static final int READ = 512 * 1024;

    private static final Pattern PRODUCT = Pattern.compile("([A-Za-z_-]+).*");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}(?:\\.\\d{1,9})?");
    private static final String ANYONE = "*";
    private static final double MILLIS_A_SECOND = 1000;

    private record Rule(String path, boolean isAllowed) {}

    private final List<Rule> rules;
    private final @Nullable Duration delay;

    private Robots(List<Rule> rules, @Nullable Duration delay) {
        this.rules = rules;
        this.delay = delay;
    }

    /** @param product the program's name as groups address it, such as {@code Dragoman} */
    static Robots parse(byte[] file, String product) {
        String text = new String(file, 0, Math.min(file.length, READ), StandardCharsets.UTF_8);
        Robots own = gather(text, product.toLowerCase(Locale.ROOT));
        if (own != null) {
            return own;
        }
        Robots anyones = gather(text, ANYONE);
        return anyones == null ? NO_RULES : anyones;
    }

    /** Whether a path with its query may be fetched. */
    boolean allows(String pathAndQuery) {
        String path = normal(pathAndQuery);
        Rule best = null;
        for (Rule rule : rules) {
            boolean goesBefore = best == null
                    || rule.path().length() > best.path().length()
                    || (rule.path().length() == best.path().length() && rule.isAllowed());
            if (goesBefore && matches(rule.path(), path)) {
                best = rule;
            }
        }
        return best == null || best.isAllowed();
    }

    /** How long to wait between two requests, or null where nothing is said. */
    @Nullable
    Duration delay() {
        return delay;
    }

    /** What all groups that name this agent say together, or null where there is none. */
    private static @Nullable Robots gather(String text, String agent) {
        List<Rule> rules = new ArrayList<>();
        Duration delay = null;
        boolean isNamed = false;
        boolean isHeadOfGroup = false;
        Set<String> group = new HashSet<>();
        for (String line : text.split("[\r\n]+")) {
            String told = line.indexOf('#') < 0 ? line : line.substring(0, line.indexOf('#'));
            int colon = told.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String field =
                    told.substring(0, colon).replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
            String value = told.substring(colon + 1).strip();
            if (field.equals("user-agent")) {
                if (!isHeadOfGroup) {
                    group.clear();
                }
                isHeadOfGroup = true;
                group.add(productOf(value));
                isNamed = isNamed || group.contains(agent);
                continue;
            }
            boolean isRule = field.equals("allow") || field.equals("disallow");
            boolean isDelay = field.equals("crawl-delay");
            isHeadOfGroup = isHeadOfGroup && !isRule && !isDelay;
            if (!group.contains(agent)) {
                continue;
            }
            if (isRule && (value.startsWith("/") || value.startsWith("*"))) {
                rules.add(new Rule(normal(value), field.equals("allow")));
            } else if (isDelay && SECONDS.matcher(value).matches()) {
                delay = Duration.ofMillis((long) (Double.parseDouble(value) * MILLIS_A_SECOND));
            }
        }
        return isNamed ? new Robots(List.copyOf(rules), delay) : null;
    }

    private static String productOf(String value) {
        Matcher product = PRODUCT.matcher(value);
        return product.matches() ? product.group(1).toLowerCase(Locale.ROOT) : value;
    }

    /** Whether a rule with {@code *} for anything and {@code $} for the end matches from the beginning of a path. */
    private static boolean matches(String rule, String path) {
        boolean isToEnd = rule.endsWith("$");
        String pattern = isToEnd ? rule.substring(0, rule.length() - 1) : rule + ANYONE;
        int inPattern = 0;
        int inPath = 0;
        int star = -1;
        int behindStar = 0;
        while (inPath < path.length()) {
            if (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
                star = inPattern++;
                behindStar = inPath;
            } else if (inPattern < pattern.length() && pattern.charAt(inPattern) == path.charAt(inPath)) {
                inPattern++;
                inPath++;
            } else if (star >= 0) {
                inPattern = star + 1;
                inPath = ++behindStar;
            } else {
                return false;
            }
        }
        while (inPattern < pattern.length() && pattern.charAt(inPattern) == '*') {
            inPattern++;
        }
        return inPattern == pattern.length();
    }

    /** One way to write what may be written in several: %7E is ~, and é is %C3%A9. */
    private static String normal(String path) {
        StringBuilder normal = new StringBuilder(path.length());
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            boolean isEscape =
                    b == '%' && i + 2 < bytes.length && isHexadecimal(bytes[i + 1]) && isHexadecimal(bytes[i + 2]);
            if (isEscape) {
                b = Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16);
                i += 2;
            }
            boolean isUnreserved = b < 0x80 && (Character.isLetterOrDigit(b) || "-._~".indexOf(b) >= 0);
            if (isUnreserved || (!isEscape && b < 0x80)) {
                normal.append((char) b);
            } else {
                normal.append(String.format(Locale.ROOT, "%%%02X", b));
            }
        }
        return normal.toString();
    }

    private static boolean isHexadecimal(byte b) {
        return Character.digit(b, 16) >= 0;
    }
}
