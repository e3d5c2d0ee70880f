package org.dragoman.intake;

import java.util.List;
import org.dragoman.model.ContentId;
import org.dragoman.model.Document;
import org.dragoman.model.Fault;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** Makes documents of raw reports: fills gaps, finds boilerplate, language and doubles, gives ids. */
final class Assembly {

    static final BoilerplateLines BOILERPLATE = BoilerplateLines.shipped();

    private final Publication defaults;
    private final SeenTexts seen = new SeenTexts();

    Assembly(Publication defaults) {
        this.defaults = defaults;
    }

    /**
     * The document of a report.
     *
     * @param name what to call the report in a fault
     */
    Document assemble(String name, RawReport report) {
        checkSize(name, report.text());
        Text text = Text.of(report.text());
        List<Document.Boilerplate> boilerplate = BOILERPLATE.mark(text);
        Publication known = report.publication().filledFrom(defaults);
        if (known.title() == null) {
            known = known.withTitle(Headline.of(report.text(), BOILERPLATE));
        }
        String sha = text.sha256();
        String id = idOf(sha, known);
        return new Document(
                id,
                report.externalId(),
                known.title(),
                known.publisher(),
                known.url(),
                known.published(),
                LanguageGuess.of(report.text(), known.language()),
                text,
                boilerplate,
                seen.add(sha, id));
    }

    private static void checkSize(String name, String text) {
        if (!holdsText(text)) {
            throw Fault.FILE_EMPTY.with(name);
        }
        Limits.check(name, text, Limits.REPORT);
    }

    /** Whether there is a letter or a digit. */
    static boolean holdsText(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String idOf(String sha, Publication known) {
        return ContentId.of(
                "document",
                sha,
                orEmpty(known.publisher()),
                known.published() == null ? "" : known.published().toString(),
                orEmpty(known.url()),
                orEmpty(known.title()));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
