package org.dragoman.ledger.exchange.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dragoman.ledger.exchange.facts.Facts;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.dragoman.ledger.exchange.told.Scope;
import org.dragoman.ledger.exchange.told.Told;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.store.Entry;
import org.dragoman.model.Actor;
import org.dragoman.model.Event;
import org.dragoman.model.Modality;
import org.dragoman.model.Quad;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.NumberOutput;

/**
 * A layout of tab-divided events: one row an event, or one a pair of an actor and a recipient.
 *
 * <p>These layouts have no place for how an event stands to what happened. So they hold what is told as having happened,
 * and what is announced or asked for in words, where the words are the act; all else is left out and counted.
 */
public final class EventTable {

    /** What every layout of this kind loses. */
    private static final List<String> COMMON_LOSSES = List.of(
            "The evidence: which words carry the event, and by which rule they count.",
            "Who asserts the event, where a statement does and not the reporter.",
            "The finer act of which the codes are projections, the confidence, and the times at which the ledger came to know and ceased to hold it.",
            "Dates that are less exact than a day stand as their first day; a day taken from the publication looks like one told.",
            "Only events: statements, positions, deadlines, conditions, figures and mediation have no place.",
            "Modality: events told as having happened are here, and announced or requested ones of the verbal classes; denied, negated, conditional, hypothetical and background ones and plans of deeds are left out.",
            "Tabs and line breaks within a field stand as spaces.");

    private final String name;
    private final String title;
    private final boolean headed;
    private final boolean pairs;
    private final List<Column> columns;
    private final List<String> losses;

    EventTable(String name, String title, boolean headed, boolean pairs, List<Column> columns, List<String> losses) {
        this.name = name;
        this.title = title;
        this.headed = headed;
        this.pairs = pairs;
        this.columns = List.copyOf(columns);
        this.losses = List.copyOf(losses);
    }

    /** The layout of this name: {@code polecat}, {@code icews}, {@code gdelt} or {@code phoenix}. */
    public static EventTable named(String name) {
        return switch (name) {
            case "polecat" -> Polecat.TABLE;
            case "icews" -> Icews.TABLE;
            case "gdelt" -> Gdelt.TABLE;
            case "phoenix" -> Phoenix.TABLE;
            default -> throw new IllegalArgumentException("There is no layout " + name);
        };
    }

    public String title() {
        return title;
    }

    /** Whether the layout has a header line as it is usually found. */
    public boolean isHeaded() {
        return headed;
    }

    /** The columns in their order. */
    public List<Field> fields() {
        return columns.stream().map(Column::field).toList();
    }

    /** What of our record the layout cannot hold. */
    public List<String> losses() {
        List<String> all = new ArrayList<>(losses);
        all.addAll(COMMON_LOSSES);
        return all;
    }

    /**
     * How much was written.
     *
     * @param leftOut events that were left out, by the reason
     */
    public record Written(long rows, Map<String, Long> leftOut) {
        public Written {
            leftOut = new TreeMap<>(leftOut);
        }
    }

    /**
     * Writes all events of a scope. The stream is flushed, not closed.
     *
     * @param report called after each report
     */
    public Written write(Entries entries, Scope scope, Facts facts, boolean header, OutputStream out, Runnable report) {
        Writing writing = new Writing(
                facts,
                CsvWriter.builder()
                        .fieldSeparator('\t')
                        .lineDelimiter(LineDelimiter.LF)
                        .build(out, StandardCharsets.UTF_8));
        if (header) {
            writing.csv.writeRecord(fields().stream().map(Field::name).toList());
        }
        scope.each(
                entries,
                null,
                told -> {
                    writing.events(told);
                    report.run();
                },
                "event");
        try {
            writing.csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(writing.rows, writing.leftOut);
    }

    private final class Writing {
        private final Facts facts;
        private final CsvWriter csv;
        private final Map<String, Long> leftOut = new TreeMap<>();
        private long rows;

        Writing(Facts facts, CsvWriter csv) {
            this.facts = facts;
            this.csv = csv;
        }

        void events(Told told) {
            for (Entry entry : told.entries()) {
                Event event = (Event) entry.claim();
                String reason = reason(event);
                if (reason != null) {
                    leftOut.merge(reason, 1L, Long::sum);
                } else if (pairs) {
                    pairs(told, entry, event);
                } else {
                    write(new Row(facts, told.report(), entry, event, null, null));
                }
            }
        }

        private @Nullable String reason(Event event) {
            boolean spoken = event.quad() == Quad.VERBAL_COOPERATION || event.quad() == Quad.VERBAL_CONFLICT;
            Modality modality = event.modality();
            boolean told = modality == Modality.ACTUAL
                    || spoken && (modality == Modality.INTENDED || modality == Modality.REQUESTED);
            return !told ? modality.toString() : pairs && event.cameo() == null ? "without a CAMEO code" : null;
        }

        private void pairs(Told told, Entry entry, Event event) {
            List<Actor> actors = event.actors();
            if (event.recipients().isEmpty() && actors.size() > 1) {
                for (Actor one : actors) {
                    for (Actor other : actors) {
                        if (one != other) {
                            write(new Row(facts, told.report(), entry, event, one, other));
                        }
                    }
                }
                return;
            }
            for (int i = 0; i < Math.max(1, actors.size()); i++) {
                for (int j = 0; j < Math.max(1, event.recipients().size()); j++) {
                    write(new Row(
                            facts,
                            told.report(),
                            entry,
                            event,
                            actors.isEmpty() ? null : actors.get(i),
                            event.recipients().isEmpty()
                                    ? null
                                    : event.recipients().get(j)));
                }
            }
        }

        private void write(Row row) {
            csv.writeRecord(columns.stream()
                    .map(column -> text(column.value().apply(row)))
                    .toList());
            rows++;
        }
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Double number) {
            // The same digits on every version of Java.
            return NumberOutput.toString(number, true);
        }
        String words = value.toString();
        return words.replace("\r\n", " ").replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    @Override
    public String toString() {
        return name;
    }
}
