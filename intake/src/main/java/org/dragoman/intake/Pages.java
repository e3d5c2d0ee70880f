package org.dragoman.intake;

import java.util.Arrays;
import java.util.Locale;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages and plain texts that are already in memory, as {@link Intake#read} reads files; doubles among them are
 * told. What a report tells of its publication goes before what is known from elsewhere.
 *
 * <p>Not for use by several threads.
 */
public final class Pages {

    /** Bytes by which binary data are told. */
    private static final int HEAD = 8192;

    private final Assembly assembly;

    Pages(Assembly assembly) {
        this.assembly = assembly;
    }

    /**
     * The report on a page.
     *
     * @param name what to call the page in a fault
     * @param charset the encoding by the page's carrier, or null; the bytes and the page itself are asked too
     * @param known what is known without the page. Where it has an address, the page's word for its own is believed only
     *     if that is on the same host: a page must not be able to pass for another publication's
     * @throws org.dragoman.model.FaultException {@link Fault#FILE_BINARY}, {@link Fault#FILE_EMPTY},
     *     {@link Fault#FILE_TOO_LARGE} or {@link Fault#HTML_NO_ARTICLE}
     */
    public Document page(String name, String externalId, byte[] bytes, @Nullable String charset, Publication known) {
        String declared = charset != null ? charset : HtmlPage.declaredEncoding(bytes);
        return page(name, externalId, decoded(name, bytes, declared, Limits.PAGE), known);
    }

    /** The report on a page that is already decoded; else as above. */
    public Document page(String name, String externalId, String html, Publication known) {
        Limits.check(name, html, Limits.PAGE);
        RawReport report = HtmlPage.read(name, externalId, WellFormed.of(html));
        Publication own = report.publication();
        if (known.url() != null && own.url() != null && !hostOf(own.url()).equals(hostOf(known.url()))) {
            own = own.withUrl(null);
        }
        return assembly.assemble(name, new RawReport(externalId, report.text(), own.filledFrom(known)));
    }

    /**
     * The report in a plain text; else as for a page.
     *
     * @throws org.dragoman.model.FaultException {@link Fault#FILE_BINARY}, {@link Fault#FILE_EMPTY} or
     *     {@link Fault#FILE_TOO_LARGE}
     */
    public Document text(String name, String externalId, byte[] bytes, @Nullable String charset, Publication known) {
        String text = WellFormed.of(decoded(name, bytes, charset, Limits.REPORT));
        return assembly.assemble(name, new RawReport(externalId, text, known));
    }

    private static String decoded(String name, byte[] bytes, @Nullable String declared, int limit) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        boolean isWide = WideEncoding.mark(head) != null || WideEncoding.unmarked(head) != null;
        if (!isWide && BinarySigns.isBinary(head)) {
            throw Fault.FILE_BINARY.with(name);
        }
        String decoded = Call.withUnixLineEnds(Decoder.decode(name, bytes, null, declared));
        Limits.check(name, decoded, limit);
        if (!Assembly.holdsText(decoded)) {
            throw Fault.FILE_EMPTY.with(name);
        }
        return decoded;
    }

    /** The host in a web address, without {@code www.}; what cannot be one is compared whole. */
    private static String hostOf(String address) {
        String host = address.replaceFirst("^[A-Za-z]+://", "").replaceFirst("(?s)[/?#].*", "");
        return host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }
}
