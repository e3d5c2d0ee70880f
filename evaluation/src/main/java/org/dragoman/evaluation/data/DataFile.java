package org.dragoman.evaluation.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/** Data that is scored as one: a file, packed or not, or files of a folder that belong together. */
public final class DataFile {

    /** More than any corpus has, and less than a packed file made to fill the memory. */
    private static final int LARGEST = 256 << 20;

    private static final int HEAD = 1 << 20;

    /** What the file is made of. */
    public enum Kind {
        FILE,
        /** Files of one form in one folder. */
        FOLDER,
        /** Ledgers drawn up by hand, each with its report. */
        LEDGERS
    }

    private final String name;
    private final List<Path> members;
    private final Kind kind;
    private @Nullable Head head;

    DataFile(String name, List<Path> members, Kind kind) {
        this.name = name;
        this.members = List.copyOf(members);
        this.kind = kind;
    }

    /** Path below the data folder, with {@code /}. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    /** The files themselves. */
    public List<Path> members() {
        return members;
    }

    /**
     * A text: the file itself, a file of the folder, or one of those packed together.
     *
     * @param name what a fault calls it
     */
    public record Part(String name, String text) {

        /** The lines, without their ends, the first one having the number 1. */
        public List<String> lines() {
            return text.lines().toList();
        }

        public FaultException damaged(int line, String what) {
            return Fault.DATA.with(name, line, what);
        }
    }

    /** All texts, in the order of their names. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Path member : members) {
            String memberName = members.size() == 1 ? name : member.toString();
            try (InputStream stream = unpacked(member)) {
                if (stream instanceof ZipInputStream zip) {
                    addPacked(zip, memberName, parts);
                } else {
                    parts.add(new Part(memberName, decoded(memberName, bytes(stream, memberName))));
                }
            } catch (IOException e) {
                throw damaged(memberName, e);
            }
        }
        return parts;
    }

    private static void addPacked(ZipInputStream zip, String name, List<Part> parts) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                String packed = name + "!" + entry.getName();
                parts.add(new Part(packed, decoded(packed, bytes(zip, packed))));
            }
        }
        if (parts.isEmpty()) {
            throw Fault.DATA.with(name, 1, "nothing is packed in it");
        }
    }

    /** The text of a file that is one. */
    public Part text() {
        return parts().get(0);
    }

    /** What the file begins with. */
    public Head head() {
        Head known = head;
        if (known == null) {
            known = readHead();
            head = known;
        }
        return known;
    }

    private Head readHead() {
        try (InputStream stream = unpacked(members.get(0))) {
            if (stream instanceof ZipInputStream zip) {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && entry.isDirectory()) {
                    entry = zip.getNextEntry();
                }
            }
            return Head.of(new String(stream.readNBytes(HEAD), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw damaged(name, e);
        }
    }

    /** SHA-256 of the file's bytes as they lie on the disk; of several files, of their names and checksums. */
    public String sha256() {
        try {
            if (members.size() == 1) {
                return hash(Files.readAllBytes(members.get(0)));
            }
            StringBuilder all = new StringBuilder();
            for (Path member : members) {
                all.append(member.getFileName())
                        .append(' ')
                        .append(hash(Files.readAllBytes(member)))
                        .append('\n');
            }
            return hash(all.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw Fault.FILE_UNREADABLE.with(name, String.valueOf(e.getMessage()));
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform carries SHA-256", impossible);
        }
    }

    /** Known by its first bytes, since names are not always right. */
    private static InputStream unpacked(Path member) throws IOException {
        InputStream stream = new BufferedInputStream(Files.newInputStream(member));
        stream.mark(4);
        byte[] first = stream.readNBytes(4);
        stream.reset();
        if (first.length > 1 && first[0] == (byte) 0x1F && first[1] == (byte) 0x8B) {
            return new GZIPInputStream(stream);
        }
        return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] == 3
                ? new ZipInputStream(stream)
                : stream;
    }

    private static byte[] bytes(InputStream stream, String name) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Fault.DATA.with(name, 1, "unpacked it is larger than " + (LARGEST >> 20) + " MiB");
        }
        return bytes;
    }

    private static FaultException damaged(String name, IOException problem) {
        FaultException fault =
                Fault.DATA.with(name, 1, "it cannot be read or unpacked whole (" + problem.getMessage() + ")");
        fault.initCause(problem);
        return fault;
    }

    private static String decoded(String name, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer characters = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            throw Fault.DATA.with(name, line, "it is not valid UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The rows of JSON Lines or of a table with a header. */
    public List<Row> rows() {
        Part part = text();
        return head().json() ? new ArrayList<>(JsonRow.all(part)) : new ArrayList<>(TableRow.all(part));
    }

    /** The rows of JSON Lines. */
    public List<JsonRow> jsonRows() {
        return JsonRow.all(text());
    }

    @Override
    public String toString() {
        return name;
    }
}
