package org.dragoman.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Encodings that a file's first bytes give away: by a byte-order mark, or by every other byte being NUL. */
final class WideEncoding {

    /** A byte-order mark: the encoding it tells, and its length in bytes. */
    record Mark(Charset charset, int length) {}

    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /** Share of NULs that the one half of UTF-16 must and the other must not have. */
    private static final double MANY = 0.4;

    private static final double FEW = 0.02;

    /** Fewer bytes decide nothing. */
    private static final int SHORTEST = 8;

    private WideEncoding() {}

    /** The mark at the beginning, or null. */
    static @Nullable Mark mark(byte[] head) {
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new Mark(StandardCharsets.UTF_8, 3);
        }
        if (startsWith(head, 0xFF, 0xFE, 0, 0)) {
            return new Mark(UTF_32LE, 4);
        }
        if (startsWith(head, 0, 0, 0xFE, 0xFF)) {
            return new Mark(UTF_32BE, 4);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        return startsWith(head, 0xFE, 0xFF) ? new Mark(StandardCharsets.UTF_16BE, 2) : null;
    }

    /** UTF-16 without a mark, told by the NULs of its ASCII characters; null where it is something else. */
    static @Nullable Charset unmarked(byte[] head) {
        if (head.length < SHORTEST) {
            return null;
        }
        int[] nuls = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                nuls[i % 2]++;
            }
        }
        double half = head.length / 2.0;
        if (nuls[1] > half * MANY && nuls[0] <= half * FEW) {
            return StandardCharsets.UTF_16LE;
        }
        return nuls[0] > half * MANY && nuls[1] <= half * FEW ? StandardCharsets.UTF_16BE : null;
    }

    /** Whether ASCII characters take more than a byte, so that lines cannot be told by bytes. */
    static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    private static boolean startsWith(byte[] head, int... sign) {
        if (head.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if ((head[i] & 0xFF) != sign[i]) {
                return false;
            }
        }
        return true;
    }
}
