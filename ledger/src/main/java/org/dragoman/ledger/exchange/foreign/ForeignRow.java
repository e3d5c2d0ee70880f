package org.dragoman.ledger.exchange.foreign;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.ContentId;
import org.dragoman.model.Evidence;
import org.dragoman.model.PartialDate;
import org.dragoman.model.Span;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/** A row of a foreign layout as a text, and its fields as stretches of that text. */
final class ForeignRow {

    private final Map<String, Integer> columns;
    private final Text text;
    private final List<String> fields = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Evidence> evidence = new LinkedHashMap<>();

    /** Something in a row that cannot be; told with the file and the line. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        Mistake(String what) {
            super(what);
        }
    }

    /**
     * A row.
     *
     * @param columns where each column stands
     * @throws Mistake if it has another number of fields
     */
    ForeignRow(Map<String, Integer> columns, String line) throws Mistake {
        this.columns = columns;
        this.text = Text.of(line);
        int from = 0;
        for (int tab = line.indexOf('\t'); ; tab = line.indexOf('\t', from)) {
            int to = tab < 0 ? line.length() : tab;
            fields.add(line.substring(from, to));
            spans.add(text.span(from, to));
            if (tab < 0) {
                break;
            }
            from = tab + 1;
        }
        if (fields.size() != columns.size()) {
            throw new Mistake("it has " + fields.size() + " fields instead of " + columns.size());
        }
        if (line.indexOf(0) >= 0) {
            throw new Mistake("it holds the character U+0000");
        }
    }

    Text text() {
        return text;
    }

    private int index(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("There is no column " + column);
        }
        return index;
    }

    /** The value of a field, without the quotes that it may stand in; empty where there is none. */
    String peek(String column) {
        String field = fields.get(index(column));
        boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
        return (quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field).strip();
    }

    /** The value of a field on which the claim rests: its place is noted as evidence. */
    String get(String column) {
        String value = peek(column);
        if (!value.isEmpty()) {
            int index = index(column);
            evidence.putIfAbsent(column, new Evidence(spans.get(index), fields.get(index), "the field " + column));
        }
        return value;
    }

    @Nullable
    String orNull(String column) {
        String value = get(column);
        return value.isEmpty() ? null : value;
    }

    /** The value of a field that must be there. */
    String need(String column) throws Mistake {
        String value = get(column);
        if (value.isEmpty()) {
            throw new Mistake("the field " + column + " is empty");
        }
        return value;
    }

    Span span(String column) {
        return spans.get(index(column));
    }

    String words(String column) {
        return fields.get(index(column));
    }

    /** A number, or null where the field is empty. */
    @Nullable
    Double number(String column) throws Mistake {
        String value = get(column);
        try {
            Double number = value.isEmpty() ? null : Double.valueOf(value);
            if (number == null || Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException malformed) {
            // Told below, as what is not finite is.
        }
        throw new Mistake("the field " + column + " holds \"" + value + "\", which is no number");
    }

    /** A day as {@code 2019-01-28} or {@code 20190128}, perhaps with a time after it; null where the field is empty. */
    @Nullable
    PartialDate day(String column) throws Mistake {
        String value = get(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            String day = value.length() >= 8 && value.chars().limit(8).allMatch(c -> c >= '0' && c <= '9')
                    ? value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8)
                    : value.substring(0, Math.min(10, value.length()));
            return PartialDate.parse(day);
        } catch (DateTimeException malformed) {
            throw new Mistake("the field " + column + " holds \"" + value + "\", which is no day");
        }
    }

    /** The fields that were asked, in their order in the row. */
    List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>(evidence.values());
        all.sort(Comparator.comparingInt(each -> each.span().begin()));
        return all;
    }

    /** The id of the claim of this row. */
    String claimId(Span span) {
        return ContentId.of("event", text.sha256(), span.begin() + ":" + span.end());
    }
}
