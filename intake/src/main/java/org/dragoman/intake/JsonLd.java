package org.dragoman.intake;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * What a page says of its article in JSON-LD.
 *
 * <p>Read as a stream: every object is looked at wherever it stands (alone, in an array, in a graph), and the first one
 * of an article's type is taken, else the first of a page's. Broken JSON-LD tells what it told before it broke.
 */
final class JsonLd {

    private static final String NOTHING = "";

    /** Longer blocks than this, in UTF-16 units, are passed over. */
    private static final int LONGEST = 1_000_000;

    private final Map<String, String> fields;

    private JsonLd(Map<String, String> fields) {
        this.fields = fields;
    }

    static JsonLd of(Document page) {
        Map<String, String> ofPage = Map.of();
        for (Element script : page.getElementsByAttributeValueContaining("type", "ld+json")) {
            String json = script.data();
            Gatherer gatherer = new Gatherer();
            if (json.length() <= LONGEST) {
                gatherer.read(json);
            }
            if (gatherer.article != null) {
                return new JsonLd(gatherer.article);
            }
            if (gatherer.page != null && ofPage.isEmpty()) {
                ofPage = gatherer.page;
            }
        }
        return new JsonLd(ofPage);
    }

    @Nullable
    String headline() {
        return fields.get("headline");
    }

    @Nullable
    String publisher() {
        return fields.get("publisher");
    }

    @Nullable
    String datePublished() {
        return fields.get("datePublished");
    }

    @Nullable
    String language() {
        return fields.get("inLanguage");
    }

    @Nullable
    String url() {
        return fields.get("url");
    }

    /** The article's whole text, or an empty string. */
    String articleBody() {
        return fields.getOrDefault("articleBody", NOTHING);
    }

    /** Collects the strings of every object; a stack stands for the objects that are open. */
    private static final class Gatherer {

        /** An object that is open, and the field of the outer object that it stands in. */
        private record Open(@Nullable String field, Map<String, String> fields) {}

        private final Deque<Open> open = new ArrayDeque<>();
        private @Nullable Map<String, String> article;
        private @Nullable Map<String, String> page;

        void read(String json) {
            try (JsonParser parser = JsonSource.openLeniently(json)) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    accept(parser, token);
                }
            } catch (JacksonException broken) {
                // Sites write broken JSON-LD every day: what was read so far is used.
                while (!open.isEmpty()) {
                    close(open.pop());
                }
            }
        }

        private void accept(JsonParser parser, JsonToken token) {
            if (token == JsonToken.START_OBJECT) {
                open.push(new Open(fieldOfOuter(parser), new HashMap<>()));
            } else if (token == JsonToken.END_OBJECT) {
                close(open.pop());
            } else if (token == JsonToken.VALUE_STRING && !open.isEmpty()) {
                String field = fieldOfOuter(parser);
                if (field != null) {
                    open.peek().fields().putIfAbsent(field, parser.getString());
                }
            }
        }

        /** The field whose value begins here, be it the value itself or one of a list. */
        private static @Nullable String fieldOfOuter(JsonParser parser) {
            var context = parser.streamReadContext();
            while (context != null && !context.inRoot()) {
                if (context.hasCurrentName()) {
                    return context.currentName();
                }
                context = context.getParent();
            }
            return null;
        }

        private void close(Open closed) {
            String type = closed.fields().getOrDefault("@type", NOTHING).toLowerCase(Locale.ROOT);
            if (article == null && (type.endsWith("article") || type.endsWith("posting"))) {
                article = closed.fields();
            } else if (page == null && type.endsWith("webpage")) {
                page = closed.fields();
            }
            Open outer = open.peek();
            String name = closed.fields().get("name");
            if (outer != null && name != null && "publisher".equals(closed.field())) {
                outer.fields().putIfAbsent("publisher", name);
            }
        }
    }
}
