package org.dragoman.intake.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/**
 * The dates of entries as the feed writes them. ROME gives moments, and a moment late in the evening in Caracas is the next
 * day in Greenwich; relative dates in a report are counted from the day as its publication has it.
 */
final class WrittenDates {

    /** The elements that date an entry, in the order of trust. */
    private static final List<String> NAMES =
            List.of("published", "pubDate", "issued", "date", "created", "updated", "modified");

    private WrittenDates() {}

    /** For each entry in the order of the feed the date as written, or null where it has none. */
    static List<@Nullable String> of(Document feed) {
        Element root = feed.getRootElement();
        List<@Nullable String> dates = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (isEntry(child)) {
                dates.add(dateOf(child));
            } else if (child.getName().equals("channel")) {
                child.getChildren().stream().filter(WrittenDates::isEntry).forEach(entry -> dates.add(dateOf(entry)));
            }
        }
        return dates;
    }

    private static boolean isEntry(Element element) {
        return element.getName().equals("item") || element.getName().equals("entry");
    }

    private static @Nullable String dateOf(Element entry) {
        for (String name : NAMES) {
            for (Element child : entry.getChildren()) {
                if (child.getName().equals(name) && !child.getTextTrim().isEmpty()) {
                    return child.getTextTrim();
                }
            }
        }
        return null;
    }
}
