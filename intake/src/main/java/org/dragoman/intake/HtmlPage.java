package org.dragoman.intake;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** A page of a news site: its article's text and what its head tells of the publication. */
final class HtmlPage {

    /** Elements nested deeper are put beside one another; no real page comes near, and nothing below may recurse. */
    private static final int DEEPEST = 256;

    /** A declaration of the encoding must stand within so many bytes. */
    private static final int DECLARATION_WITHIN = 4096;

    private static final Pattern DECLARATION =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    private HtmlPage() {}

    /** The encoding that a page declares, or null. */
    static @Nullable String declaredEncoding(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, DECLARATION_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARATION.matcher(start);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** @throws FaultException {@link Fault#HTML_NO_ARTICLE} */
    static RawReport read(String name, String externalId, String html) {
        Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
        JsonLd linked = JsonLd.of(page);
        String text = Article.textOf(page);
        if (!Assembly.holdsText(text)) {
            text = linked.articleBody();
        }
        if (!Assembly.holdsText(text)) {
            throw Fault.HTML_NO_ARTICLE.with(name);
        }
        return new RawReport(externalId, WellFormed.of(text), PageHead.publication(page, linked));
    }
}
