package org.dragoman.ledger.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.dragoman.model.Actor;
import org.dragoman.model.Claim;
import org.dragoman.model.Condition;
import org.dragoman.model.Deadline;
import org.dragoman.model.Event;
import org.dragoman.model.Figure;
import org.dragoman.model.Mediation;
import org.dragoman.model.Position;
import org.dragoman.model.Span;
import org.dragoman.model.Statement;
import org.dragoman.model.Text;
import org.dragoman.wire.DocumentRecord;
import org.jspecify.annotations.Nullable;

/** A gold ledger in YAML, one claim a line, in the order of docs/gold.md. */
final class GoldLines {

    private static final List<String> LISTS =
            List.of("statements", "events", "positions", "figures", "deadlines", "mediation", "conditions", "not");

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final DocumentRecord document;
    private final Text text;

    GoldLines(DocumentRecord document, Text text) {
        this.document = document;
        this.text = text;
        LISTS.forEach(list -> lines.put(list, new ArrayList<>()));
    }

    /** Fields of one line, in their order. */
    private static final class Line {
        private final List<String> fields = new ArrayList<>();

        Line words(String key, @Nullable String words) {
            if (words != null && !words.isBlank()) {
                fields.add(key + ": " + quoted(words));
            }
            return this;
        }

        Line all(String key, Stream<@Nullable String> words) {
            List<String> quoted = words.filter(Objects::nonNull)
                    .filter(each -> !each.isBlank())
                    .distinct()
                    .map(GoldLines::quoted)
                    .toList();
            fields.add(key + ": [" + String.join(", ", quoted) + "]");
            return this;
        }

        Line plain(String key, Object value) {
            fields.add(key + ": " + value);
            return this;
        }

        String end(boolean must) {
            return "  - {" + String.join(", ", plain("must", must).fields) + "}";
        }
    }

    /**
     * Adds a claim.
     *
     * @param must whether it must be found; else it may be
     */
    void add(Claim claim, boolean must) {
        if (claim instanceof Statement statement) {
            statement(statement, must);
        } else if (claim instanceof Event event) {
            event(event, must);
        } else if (claim instanceof Position position) {
            position(position, must);
        } else if (claim instanceof Figure figure) {
            figure(figure, must);
        } else if (claim instanceof Deadline deadline) {
            deadline(deadline, must);
        } else if (claim instanceof Mediation mediation) {
            Line line = new Line()
                    .all("third_party", names(mediation.thirdParty()))
                    .all("parties", names(mediation.parties()))
                    .plain("act", mediation.act())
                    .plain("conditional", !mediation.conditions().isEmpty());
            put("mediation", line.end(must));
        } else if (claim instanceof Condition condition
                && !condition.act().isBlank()
                && !condition.requirement().isBlank()) {
            Line line = new Line()
                    .all("holder", names(condition.holder()))
                    .words("act", condition.act())
                    .words("requirement", condition.requirement());
            put("conditions", line.end(must));
        }
    }

    /** A statement of nobody is left out: gold finds statements by their speakers. */
    private void statement(Statement statement, boolean must) {
        String content = standing(statement);
        if (statement.speaker() != null && !content.isBlank()) {
            Line line = new Line()
                    .all("speaker", names(statement.speaker()))
                    .words("content", content)
                    .plain("direct", statement.style() == Statement.Style.DIRECT);
            if (statement.addressee() != null) {
                line.all("addressee", names(statement.addressee()));
            }
            put("statements", line.end(must));
        }
    }

    /** What is said, in words that stand in the report. */
    private String standing(Statement statement) {
        String content = statement.content().text();
        if (text.toString().contains(content)) {
            return content;
        }
        return statement.content().spans().stream()
                .filter(span -> span.end() <= text.length())
                .map(text::quote)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private void event(Event event, boolean must) {
        Line line = new Line()
                .all("type", Stream.of(event.type()))
                .all("actor", names(event.actors()))
                .all("recipient", names(event.recipients()))
                .words("sentence", text.quote(event.anchor().sentence()));
        if (event.date() != null) {
            line.words("date", event.date().value().toString());
        }
        put("events", line.plain("modality", event.modality()).end(must));
    }

    private void position(Position position, boolean must) {
        // Gold is compared with the object as JSON has it, in which these signs are written otherwise.
        String object = Stream.of(position.object().text().split("[\"\\\\\\n\\r]"))
                .reduce("", (one, other) -> other.length() > one.length() ? other : one)
                .strip();
        if (!object.isBlank()) {
            Line line = new Line()
                    .all("holder", names(position.holder()))
                    .plain("stance", position.stance())
                    .all("object", Stream.of(object));
            put("positions", line.end(must));
        }
    }

    private void figure(Figure figure, boolean must) {
        Line line = new Line().plain("value", figure.value());
        boolean isExact = Objects.equals(figure.lower(), figure.upper());
        if (!isExact && figure.upper() == null) {
            line.plain("bound", "min");
        } else if (!isExact && figure.lower() == null) {
            line.plain("bound", "max");
        }
        line.all("what", Stream.of(figure.what()));
        if (figure.by() != null) {
            line.all("by", names(figure.by()));
        }
        put("figures", line.end(must));
    }

    private void deadline(Deadline deadline, boolean must) {
        Line line = new Line().all("by", names(deadline.imposer())).all("\"on\"", names(deadline.targets()));
        if (deadline.demand() != null) {
            line.all("demand", Stream.of(deadline.demand()));
        }
        line.words("duration", deadline.duration());
        if (deadline.due() != null) {
            line.words("due", deadline.due().toString());
        }
        put("deadlines", line.end(must));
    }

    /** A sentence that must yield no event. */
    void exclude(Span sentence, String why) {
        String words = text.quote(sentence);
        if (!words.isBlank()) {
            String reason = why.isBlank() ? "a person rejected it" : why;
            put("not", "  - {sentence: " + quoted(words) + ", why: " + quoted(reason) + "}");
        }
    }

    private void put(String list, String line) {
        lines.getOrDefault(list, new ArrayList<>()).add(line);
    }

    private static Stream<@Nullable String> names(Actor actor) {
        return names(List.of(actor));
    }

    /** Any one of the names will do, so that codes, which many share, are left out. */
    private static Stream<@Nullable String> names(List<Actor> actors) {
        return actors.stream().map(Actor::name);
    }

    @Override
    public String toString() {
        StringBuilder yaml = new StringBuilder();
        if (document.title() != null && !document.title().isBlank()) {
            yaml.append("title: ").append(quoted(document.title())).append('\n');
        }
        yaml.append("published: ")
                .append(quoted(String.valueOf(document.published())))
                .append('\n');
        if (document.publisher() != null && !document.publisher().isBlank()) {
            yaml.append("source: ").append(quoted(document.publisher())).append('\n');
        }
        lines.forEach((list, items) -> {
            if (!items.isEmpty()) {
                yaml.append(list).append(":\n");
                items.forEach(item -> yaml.append(item).append('\n'));
            }
        });
        return yaml.toString();
    }

    /** Words in double quotation marks as YAML reads them, with all that it does not print written by number. */
    private static String quoted(String words) {
        StringBuilder quoted = new StringBuilder("\"");
        words.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point >= ' ' && point < 0x7F || point > 0xA0 && isPrinted(point)) {
                quoted.appendCodePoint(point);
            } else {
                quoted.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean isPrinted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
