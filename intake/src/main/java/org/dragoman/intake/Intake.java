package org.dragoman.intake;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports: plain text, HTML, JSON Lines, folders of them, and standard input.
 *
 * <p>Documents are handed out one at a time and in the order of the input; memory does not grow with the number of
 * reports but for 32 to 64 bytes each, by which doubles are known. A file or line that cannot be used is told as a
 * numbered fault, and the others are still read.
 *
 * <p>A document's text is the decoded file with two exceptions: a byte-order mark is dropped, and the line ends CRLF
 * and CR become LF, because Python's {@code open()} does the same and offsets must agree with it. The text of a JSON
 * record is kept as the JSON string has it, line ends included (lone surrogates become U+FFFD). The text of a page is
 * the text of its article, paragraphs divided by an empty line.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Intake {

    private final Publication defaults;
    private final @Nullable Charset encoding;

    private Intake(Publication defaults, @Nullable Charset encoding) {
        this.defaults = defaults;
        this.encoding = encoding;
    }

    public static Intake create() {
        return new Intake(Publication.UNKNOWN, null);
    }

    /** An intake that fills what a file does not tell of its publication; it overwrites nothing. */
    public Intake withDefaults(Publication publication) {
        return new Intake(publication, encoding);
    }

    /**
     * An intake that reads files without a byte-order mark in this encoding; a file that is not valid in it is refused
     * with {@link Fault#ENCODING}. Without it the encoding is detected.
     */
    public Intake withEncoding(Charset charset) {
        return new Intake(defaults, charset);
    }

    /**
     * Reads all sources.
     *
     * @param sources names of files and folders; {@code -} stands for standard input. Folders are read with all that is
     *     in them, sorted by name, without hidden files and without files of other endings
     * @param standardInput read where a source is {@code -}; not closed
     */
    public void read(List<String> sources, InputStream standardInput, Receiver receiver) {
        Call call = new Call(defaults, encoding, receiver);
        for (String source : sources) {
            if (source.equals("-")) {
                call.stream("standard input", "stdin", standardInput);
            } else {
                call.source(source);
            }
        }
    }

    /** A new call that is given its pages one by one, with the same defaults. */
    public Pages pages() {
        return new Pages(new Assembly(defaults));
    }

    /**
     * How many reports the files and folders among the sources hold, as far as their endings and lines tell, for a person
     * who waits; what cannot be read counts for nothing.
     */
    public static long count(List<String> sources) {
        return ReportCount.of(sources);
    }

    /**
     * The document of a plain text that is already in memory; the text is kept as it is.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#FILE_EMPTY} or {@link Fault#FILE_TOO_LARGE}
     */
    public Document document(String externalId, String text) {
        RawReport report = new RawReport(externalId, WellFormed.of(text), Publication.UNKNOWN);
        return new Assembly(defaults).assemble(externalId, report);
    }
}
