package org.dragoman.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The immutable text of a report, addressed in Unicode code points.
 *
 * <p>Java strings count UTF-16 units. This class is the one place that knows both counts, so that offsets agree with
 * Python's and R's slicing even where a text holds characters beyond U+FFFF.
 */
public final class Text {

    private static final int[] NO_PAIRS = {};

    private final String characters;
    /** UTF-16 index of the low half of every surrogate pair, ascending; empty for nearly every text. */
    private final int[] lowHalves;

    private Text(String characters) {
        this.characters = characters;
        this.lowHalves = findLowHalves(characters);
    }

    public static Text of(String characters) {
        return new Text(characters);
    }

    /** Length in code points. */
    public int length() {
        return characters.length() - lowHalves.length;
    }

    /** The characters that a span covers. */
    public String quote(Span span) {
        return characters.substring(unitOf(span.begin()), unitOf(span.end()));
    }

    /** The span of two UTF-16 indices of {@link #toString()}. */
    public Span span(int beginUnit, int endUnit) {
        return new Span(pointOf(beginUnit), pointOf(endUnit));
    }

    /** The span of the whole text. */
    public Span whole() {
        return new Span(0, length());
    }

    /** UTF-16 index of a code point. */
    public int unitOf(int point) {
        if (lowHalves.length == 0) {
            return point;
        }
        int low = 0;
        int high = lowHalves.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowHalves[middle] - middle <= point) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return point + low;
    }

    /** Code point at which a UTF-16 index stands. */
    public int pointOf(int unit) {
        if (lowHalves.length == 0) {
            return unit;
        }
        int at = Arrays.binarySearch(lowHalves, unit);
        return unit - (at >= 0 ? at : -at - 1);
    }

    /** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
    public String sha256() {
        return sha256(characters);
    }

    static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform carries SHA-256", impossible);
        }
    }

    private static int[] findLowHalves(String characters) {
        int count = 0;
        for (int i = 1; i < characters.length(); i++) {
            if (isLowHalf(characters, i)) {
                count++;
            }
        }
        if (count == 0) {
            return NO_PAIRS;
        }
        int[] found = new int[count];
        for (int i = 1, n = 0; n < count; i++) {
            if (isLowHalf(characters, i)) {
                found[n++] = i;
            }
        }
        return found;
    }

    private static boolean isLowHalf(String characters, int i) {
        return Character.isSurrogatePair(characters.charAt(i - 1), characters.charAt(i));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Text text && characters.equals(text.characters);
    }

    @Override
    public int hashCode() {
        return characters.hashCode();
    }

    @Override
    public String toString() {
        return characters;
    }
}
