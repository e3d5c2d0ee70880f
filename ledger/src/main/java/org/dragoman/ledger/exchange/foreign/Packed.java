package org.dragoman.ledger.exchange.foreign;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/** The lines of a file, and of what is packed in it with gzip or zip; what unpacks to too much is refused. */
final class Packed implements AutoCloseable {

    /** The most that a file may unpack to: a year of the largest of these sources is less than half of it. */
    private static final long MOST_BYTES = 4L << 30;

    private static final int MOST_FILES = 1_000;
    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final InputStream stream;
    private final @Nullable ZipInputStream zip;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
    private String name;
    private long bytes;
    private int files;
    private long number;

    private Packed(Path file, InputStream stream) {
        this.file = file;
        this.stream = stream;
        this.zip = stream instanceof ZipInputStream found ? found : null;
        this.name = file.getFileName().toString();
    }

    static Packed open(Path file) {
        try {
            BufferedInputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            raw.mark(4);
            byte[] magic = raw.readNBytes(4);
            raw.reset();
            boolean gzip = magic.length > 1 && magic[0] == 0x1F && (magic[1] & 0xFF) == 0x8B;
            boolean zipped = magic.length > 3 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3 && magic[3] == 4;
            return new Packed(
                    file,
                    gzip
                            ? new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16)
                            : zipped ? new ZipInputStream(raw) : raw);
        } catch (NoSuchFileException e) {
            throw Fault.FILE_MISSING.with(file);
        } catch (ZipException e) {
            throw Fault.EXCHANGE_PACKED.with(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }

    /** Goes on to the next file; of a file that is not a zip archive there is one. */
    boolean nextFile() {
        number = 0;
        if (zip == null) {
            return files++ == 0;
        }
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++files > MOST_FILES) {
                    throw Fault.EXCHANGE_PACKED.with(file, "it holds more than " + MOST_FILES + " files");
                }
                if (!entry.isDirectory()) {
                    name = file.getFileName() + "/" + entry.getName();
                    return true;
                }
            }
            return false;
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.EXCHANGE_PACKED.with(file, String.valueOf(e.getMessage()));
        }
    }

    /** What faults call the file that is read. */
    String name() {
        return name;
    }

    /** The number of the line that was given last, from 1. */
    long number() {
        return number;
    }

    /** The next line without its end, or null after the last one. */
    @Nullable
    String line() {
        try {
            line.reset();
            int next = stream.read();
            if (next < 0) {
                return null;
            }
            number++;
            for (; next >= 0 && next != '\n'; next = stream.read()) {
                line.write(next);
                if (line.size() > LONGEST_LINE) {
                    throw Fault.EXCHANGE_ROW.with(name, number, "it is longer than a row can be");
                }
            }
            bytes += line.size() + 1L;
            if (bytes > MOST_BYTES) {
                throw Fault.EXCHANGE_PACKED.with(file, "it unpacks to more than " + (MOST_BYTES >> 30) + " GB");
            }
            return decode();
        } catch (ZipException | java.io.EOFException e) {
            throw Fault.EXCHANGE_PACKED.with(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }

    private String decode() {
        try {
            String decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
            String row = decoded.endsWith("\r") ? decoded.substring(0, decoded.length() - 1) : decoded;
            return number == 1 && row.startsWith("\uFEFF") ? row.substring(1) : row;
        } catch (CharacterCodingException malformed) {
            throw Fault.EXCHANGE_ROW.with(name, number, "it is not valid UTF-8");
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(file, String.valueOf(e.getMessage()));
        }
    }
}
