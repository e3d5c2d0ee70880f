package org.dragoman.intake;

import java.util.Locale;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;

/** How much is read at once; beyond these a file or line is refused before it fills the memory. */
final class Limits {

    /** Longest report, in characters. */
    static final int REPORT = 20_000_000;

    /** Longest HTML page, in characters: a page costs some thirty times its size while it is read. */
    static final int PAGE = 5_000_000;

    /** Longest line of JSON Lines, and longest .json file, in bytes. */
    static final int LINE = 64 * 1024 * 1024;

    /** No encoding takes more bytes for a character. */
    private static final int BYTES_A_CHARACTER = 4;

    private Limits() {}

    /** Bytes that a text within a limit of characters can take at most. */
    static int bytesOf(int characters) {
        return characters * BYTES_A_CHARACTER;
    }

    static void check(String name, String text, int limit) {
        if (text.length() > limit && text.codePointCount(0, text.length()) > limit) {
            throw tooLarge(name, count(text.length()) + " characters", limit);
        }
    }

    static FaultException tooLarge(String name, String size, int limit) {
        return Fault.FILE_TOO_LARGE.with(name, size, count(limit) + " characters");
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
