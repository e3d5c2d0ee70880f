package org.dragoman.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A stream of UTF-16 or UTF-32, recoded to UTF-8 as it is read, so that lines can be told by bytes. */
final class Utf8Stream extends InputStream {

    private static final int BUFFER = 8192;

    private final Reader reader;
    private final char[] characters = new char[BUFFER];
    private byte[] bytes = new byte[0];
    private int position;

    Utf8Stream(InputStream in, Charset charset) {
        this.reader = new InputStreamReader(in, charset);
    }

    @Override
    public int read() throws IOException {
        return position < bytes.length || fill() ? bytes[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == bytes.length && !fill()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - position);
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean fill() throws IOException {
        int count = reader.read(characters, 0, BUFFER - 1);
        if (count <= 0) {
            return false;
        }
        // A pair must not be torn apart at the end of the buffer.
        if (Character.isHighSurrogate(characters[count - 1])) {
            int low = reader.read();
            if (low >= 0) {
                characters[count++] = (char) low;
            }
        }
        bytes = new String(characters, 0, count).getBytes(StandardCharsets.UTF_8);
        position = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
