package org.dragoman.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells binary data from text by its first bytes. */
final class BinarySigns {

    /** The signs of formats that may begin without a NUL: PDF, PostScript, RTF, ZIP and office files, images, archives. */
    private static final List<byte[]> SIGNS = List.of(
            latin("%PDF-"),
            latin("%!PS"),
            latin("{\\rtf"),
            latin("PK\003\004"),
            latin("PK\005\006"),
            latin("\u0089PNG"),
            latin("\u00FF\u00D8\u00FF"),
            latin("GIF8"),
            latin("RIFF"),
            latin("\u00D0\u00CF\u0011\u00E0"),
            latin("\u001F\u008B"),
            latin("BZh9"),
            latin("\u00FD7zXZ"),
            latin("7z\u00BC\u00AF"),
            latin("Rar!"),
            latin("\u007FELF"),
            latin("OggS"),
            latin("ID3"),
            latin("\u0028\u00B5\u002F\u00FD"),
            latin("SQLite format 3"));

    /** Share of control characters beyond which bytes are no text. */
    private static final double TOO_MANY_CONTROLS = 0.1;

    private BinarySigns() {}

    /** Whether these are the first bytes of binary data. UTF-16 and UTF-32 must be ruled out before. */
    static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return true;
            }
            if (b > 0 && b < ' ' && !isTextControl(b)) {
                controls++;
            }
        }
        return controls > head.length * TOO_MANY_CONTROLS || SIGNS.stream().anyMatch(sign -> startsWith(head, sign));
    }

    /** Backspace to carriage return, and escape. */
    private static boolean isTextControl(byte b) {
        return b >= '\b' && b <= '\r' || b == 0x1B;
    }

    private static boolean startsWith(byte[] head, byte[] sign) {
        if (head.length < sign.length) {
            return false;
        }
        for (int i = 0; i < sign.length; i++) {
            if (head[i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] latin(String sign) {
        return sign.getBytes(StandardCharsets.ISO_8859_1);
    }
}
