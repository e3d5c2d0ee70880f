package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines of bytes, and passes over those that are too long without keeping them. */
final class LineReader {

    /**
     * A line without its end.
     *
     * @param number counted from 1
     * @param isTooLong whether the line passed the limit; its bytes are then empty
     */
    record Line(long number, byte[] bytes, boolean isTooLong) {}

    private static final int BUFFER = 1 << 16;

    /** A collecting buffer beyond this size is given back after its line. */
    private static final int KEPT = 1 << 20;

    private final InputStream in;
    private final int limit;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int filled;
    private long number;

    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean isTooLong;

    /** @param limit the longest line, in bytes */
    LineReader(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The next line, or null at the end; a last line without an end counts, an empty one does not. */
    @Nullable
    Line next() throws IOException {
        length = 0;
        isTooLong = false;
        boolean sawAny = false;
        while (true) {
            if (position == filled && !fill()) {
                return sawAny ? finish() : null;
            }
            sawAny = true;
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            collect(position, end);
            position = end;
            if (end < filled) {
                position++;
                return finish();
            }
        }
    }

    /** A line and everything after it as one, line ends included. */
    Line withRest(Line first) throws IOException {
        length = 0;
        isTooLong = first.isTooLong();
        line = Arrays.copyOf(first.bytes(), first.bytes().length + BUFFER);
        length = first.bytes().length;
        line[length++] = '\n';
        do {
            collect(position, filled);
        } while (!isTooLong && fill());
        return new Line(first.number(), isTooLong ? new byte[0] : Arrays.copyOf(line, length), isTooLong);
    }

    private boolean fill() throws IOException {
        position = 0;
        filled = Math.max(0, in.read(buffer));
        return filled > 0;
    }

    private void collect(int from, int to) {
        int more = to - from;
        if (isTooLong || length + more > limit) {
            isTooLong = true;
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private Line finish() {
        number++;
        byte[] bytes = isTooLong ? new byte[0] : Arrays.copyOf(line, length);
        if (line.length > KEPT) {
            line = new byte[BUFFER];
        }
        return new Line(number, bytes, isTooLong);
    }
}
