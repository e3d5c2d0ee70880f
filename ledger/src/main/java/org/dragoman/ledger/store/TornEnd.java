package org.dragoman.ledger.store;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The end of what DuckDB wrote ahead of its file, where the power went before all of it reached the disk: the file has its
 * full length, but the last entry ends in zeros. The batch of that entry was never committed, so the entry can be cut
 * off; the file as it was is kept beside the ledger. Damage anywhere else is left alone and told.
 */
final class TornEnd {

    /** An entry begins with its length and its checksum, each a little-endian number of eight bytes. */
    private static final int HEAD = 16;

    private static final Pattern POSITION = Pattern.compile("Corrupt WAL file: entry at byte position (\\d+)");

    private static final int BLOCK = 1 << 16;

    private TornEnd() {}

    /**
     * Cuts off the entry that DuckDB complains of, if it is the last one and was torn.
     *
     * @return whether it was, so that the ledger can be opened now
     */
    static boolean cut(Path ledger, String complaint) {
        Matcher position = POSITION.matcher(complaint);
        if (!position.find()) {
            return false;
        }
        Path ahead = ledger.resolveSibling(ledger.getFileName() + ".wal");
        long entry = Long.parseLong(position.group(1));
        try {
            if (!isTorn(ahead, entry)) {
                return false;
            }
            Files.copy(ahead, free(ledger));
            try (FileChannel channel = FileChannel.open(ahead, StandardOpenOption.WRITE)) {
                channel.truncate(entry);
                channel.force(true);
            }
            return true;
        } catch (IOException unwritable) {
            return false;
        }
    }

    private static boolean isTorn(Path ahead, long entry) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(ahead.toFile(), "r")) {
            long zeros = beginningOfZeros(file);
            if (zeros == file.length() || entry >= file.length()) {
                return false;
            }
            if (entry + HEAD > zeros) {
                return true;
            }
            byte[] length = new byte[Long.BYTES];
            file.seek(entry);
            file.readFully(length);
            long bytes = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getLong();
            return bytes < 0 || bytes > file.length() || entry + HEAD + bytes > zeros;
        }
    }

    /** Where the zeros begin that end the file; its length where its last byte is none. */
    private static long beginningOfZeros(RandomAccessFile file) throws IOException {
        byte[] block = new byte[BLOCK];
        long end = file.length();
        while (end > 0) {
            int length = (int) Math.min(BLOCK, end);
            file.seek(end - length);
            file.readFully(block, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (block[i] != 0) {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        return 0;
    }

    private static Path free(Path ledger) {
        for (int number = 1; ; number++) {
            Path name = ledger.resolveSibling(ledger.getFileName() + ".torn-" + number);
            if (!Files.exists(name)) {
                return name;
            }
        }
    }
}
