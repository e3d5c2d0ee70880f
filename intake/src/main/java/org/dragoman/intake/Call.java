package org.dragoman.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jspecify.annotations.Nullable;

/** One call of {@link Intake#read}: opens its sources in turn and hands out what they hold. */
final class Call {

    /** Bytes by which kind and encoding are told. */
    private static final int HEAD = 8192;

    private final @Nullable Charset encoding;
    private final Receiver receiver;
    private final Assembly assembly;

    Call(Publication defaults, @Nullable Charset encoding, Receiver receiver) {
        this.encoding = encoding;
        this.receiver = receiver;
        this.assembly = new Assembly(defaults);
    }

    /** Reads a file or folder by its name. */
    void source(String source) {
        Path path;
        try {
            path = Path.of(source);
        } catch (InvalidPathException notAName) {
            receiver.fault(Fault.FILE_MISSING.with(source));
            return;
        }
        if (Files.isDirectory(path)) {
            new FolderWalk(this::file, receiver::fault).walk(path);
        } else if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            file(path);
        } else {
            receiver.fault(Fault.FILE_MISSING.with(source));
        }
    }

    private void file(Path path) {
        String name = path.toString();
        String externalId = FolderWalk.nameOf(path);
        try (InputStream in = Files.newInputStream(path)) {
            read(new Input(name, externalId, Kind.ofName(externalId), in), Files.size(path));
        } catch (IOException unreadable) {
            receiver.fault(Fault.FILE_UNREADABLE.with(name, Reasons.of(unreadable)));
        }
    }

    /** Reads a stream of unknown kind and length, and leaves it open. */
    void stream(String name, String externalId, InputStream in) {
        try {
            read(new Input(name, externalId, null, in), 0);
        } catch (IOException unreadable) {
            receiver.fault(Fault.FILE_UNREADABLE.with(name, Reasons.of(unreadable)));
        }
    }

    /** An opened source: what to call it in faults, what to call its report, what its ending tells, its bytes. */
    private record Input(
            String name, String externalId, @Nullable Kind byEnding, InputStream in) {}

    /** @param size in bytes, or 0 where unknown */
    private void read(Input input, long size) throws IOException {
        BufferedInputStream in = new BufferedInputStream(input.in(), HEAD);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        if (!isText(head)) {
            receiver.fault(Fault.FILE_BINARY.with(input.name()));
            return;
        }
        Kind kind = Kind.of(input.byEnding(), head);
        if (kind == Kind.JSON_LINES || kind == Kind.JSON) {
            Charset wide = wideCharset(head);
            JsonLines lines = new JsonLines(input.name(), input.externalId(), wide != null ? wide : encoding);
            lines.read(kind, in, this::hand, receiver::fault);
            return;
        }
        RawReport report = single(input, kind, in, size);
        if (report != null) {
            hand(input.name(), report);
        }
    }

    private boolean isText(byte[] head) {
        boolean isWide = wideCharset(head) != null || (encoding != null && WideEncoding.isWide(encoding));
        return isWide || !BinarySigns.isBinary(head);
    }

    private static @Nullable Charset wideCharset(byte[] head) {
        WideEncoding.Mark mark = WideEncoding.mark(head);
        return mark != null ? mark.charset() : WideEncoding.unmarked(head);
    }

    /** The report of a text or page, or null where a fault has been told. */
    private @Nullable RawReport single(Input input, Kind kind, InputStream in, long size) throws IOException {
        try {
            int limit = kind == Kind.HTML ? Limits.PAGE : Limits.REPORT;
            byte[] bytes = bytes(input.name(), in, size, limit);
            String declared = kind == Kind.HTML ? HtmlPage.declaredEncoding(bytes) : null;
            String decoded = Decoder.decode(input.name(), bytes, encoding, declared);
            Limits.check(input.name(), decoded, limit);
            String text = WellFormed.of(withUnixLineEnds(decoded));
            if (!Assembly.holdsText(text)) {
                throw Fault.FILE_EMPTY.with(input.name());
            }
            return kind == Kind.HTML
                    ? HtmlPage.read(input.name(), input.externalId(), text)
                    : new RawReport(input.externalId(), text, Publication.UNKNOWN);
        } catch (FaultException fault) {
            receiver.fault(fault);
            return null;
        }
    }

    private static byte[] bytes(String name, InputStream in, long size, int limit) throws IOException {
        int mostBytes = Limits.bytesOf(limit);
        if (size > mostBytes) {
            throw Limits.tooLarge(name, Limits.count(size) + " bytes", limit);
        }
        byte[] bytes = in.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw Limits.tooLarge(name, "more than " + Limits.count(mostBytes) + " bytes", limit);
        }
        return bytes;
    }

    static String withUnixLineEnds(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Hands out a raw report; only a fault of the report's own is caught, never one of the receiver's. */
    private void hand(String name, RawReport report) {
        Document document;
        try {
            document = assembly.assemble(name, report);
        } catch (FaultException fault) {
            receiver.fault(fault);
            return;
        }
        receiver.document(document);
    }
}
