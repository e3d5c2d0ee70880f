package org.dragoman.intake.feed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.dragoman.model.Fault;

/** Decompresses answers, no further than is good. */
final class Unpacking {

    /** No page shrinks to less than this part of itself; below it an answer is a bomb. */
    private static final int MOST_RATIO = 100;

    /** Short texts may repeat themselves as they like: up to so many bytes the ratio is not looked at. */
    private static final int HARMLESS = 1024 * 1024;

    private static final int CHUNK = 16 * 1024;

    private Unpacking() {}

    /**
     * @param encoding the header {@code Content-Encoding}, or empty
     * @throws org.dragoman.model.FaultException {@link Fault#FEED_TOO_LARGE} or {@link Fault#FEED_UNREACHABLE}
     */
    static byte[] unpack(WebAddress address, byte[] packed, String encoding, int most) {
        String name = encoding.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.equals("identity") || packed.length == 0) {
            return packed;
        }
        if (!name.equals("gzip") && !name.equals("x-gzip")) {
            throw Fault.FEED_UNREACHABLE.with(address, "it comes compressed in a way that was not asked for");
        }
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                unpacked.write(chunk, 0, read);
                int size = unpacked.size();
                if (size > most || (size > HARMLESS && size / MOST_RATIO > packed.length)) {
                    throw Fault.FEED_TOO_LARGE.with(address, "decompressed it grows beyond all measure");
                }
            }
        } catch (IOException broken) {
            throw Fault.FEED_UNREACHABLE.with(address, "its compressed answer is broken");
        }
        return unpacked.toByteArray();
    }
}
