package org.dragoman.reader;

import java.util.List;
import org.dragoman.knowledge.Knowledge;
import org.dragoman.model.Document;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Text;

/** The reader that comes with Dragoman, loaded once for all tests of this module. */
public final class Desk {

    public static final Knowledge KNOWLEDGE = Knowledge.load();
    public static final Reader READER = Reader.load(KNOWLEDGE);

    private Desk() {}

    /** A report of Monday, 28 January 2019. */
    public static Document report(String text) {
        return report(text, "2019-01-28");
    }

    /** A report of that day; of no known day where it is empty. */
    public static Document report(String text, String published) {
        return new Document(
                "report",
                "report.txt",
                null,
                null,
                null,
                published.isEmpty() ? null : PartialDate.parse(published),
                "en",
                Text.of(text),
                List.of(),
                null);
    }

    public static Reading read(String text) {
        return READER.read(report(text));
    }
}
