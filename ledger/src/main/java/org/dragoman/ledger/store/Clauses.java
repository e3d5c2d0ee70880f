package org.dragoman.ledger.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The conditions of a query, and the values that they name; values never become part of the statement's text. */
final class Clauses {

    /** Kinds whose claims hold on the days of one date, and do not go on. */
    private static final Set<String> PASSING = Set.of("event", "statement", "figure", "condition", "mediation");

    /** Days that the vaguest date, a year, may mean. */
    private static final int LONGEST_DATE = 366;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    /** Several words or numbers that are one value of a statement. */
    private record Several(Object[] values) {
        Argument argument() {
            String type = values[0] instanceof Long ? "bigint" : "varchar";
            return (position, prepared, context) ->
                    prepared.setArray(position, context.getConnection().createArrayOf(type, values));
        }
    }

    /** The instant as a column holds it: UTC, without a zone. */
    static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    /** A value that stands in a statement before its conditions. */
    static Clauses value(Object value) {
        Clauses clauses = new Clauses();
        clauses.values.add(value);
        return clauses;
    }

    /** Values that stand in a statement before its conditions, in their order. */
    static Clauses values(Collection<? extends Object> values) {
        Clauses clauses = new Clauses();
        clauses.values.addAll(values);
        return clauses;
    }

    Clauses and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
        return this;
    }

    /**
     * A column that holds one of these words or {@link Long} numbers; none of them asks for nothing. Several are told as a
     * table, for then DuckDB reads the other columns only of the rows that it finds.
     */
    Clauses in(String column, Collection<? extends Object> wanted) {
        if (wanted.size() == 1) {
            and(column + " = ?", wanted.iterator().next());
        } else if (!wanted.isEmpty()) {
            and(column + " in (select unnest(?))", new Several(new TreeSet<>(wanted).toArray()));
        }
        return this;
    }

    Clauses notIn(String column, Collection<? extends Object> unwanted) {
        if (!unwanted.isEmpty()) {
            and(column + " not in (" + marks(unwanted.size()) + ")", new TreeSet<>(unwanted).toArray());
        }
        return this;
    }

    /** Rows that were known at an instant; null for now. */
    Clauses known(String table, @Nullable Instant at) {
        if (at == null) {
            return and(table + ".superseded is null");
        }
        LocalDateTime instant = column(at);
        return and(
                table + ".recorded <= ? and (" + table + ".superseded is null or " + table + ".superseded > ?)",
                instant,
                instant);
    }

    /** Claims that a selection asks for, as {@code c}. */
    static Clauses of(Selection selection) {
        Clauses clauses = new Clauses()
                .known("c", selection.knownAt())
                .in("c.report", selection.reports())
                .in("c.id", selection.ids())
                .notIn("c.id", selection.hidden());
        if (selection.from() != null) {
            clauses.and("(c.valid_to is null or c.valid_to >= ?)", selection.from());
            if (selection.to() != null && !selection.kinds().isEmpty() && PASSING.containsAll(selection.kinds())) {
                // Follows from the two bounds, but lets both databases leave out what is years older.
                clauses.and("c.valid_from >= ?", selection.from().minusDays(LONGEST_DATE));
            }
        }
        if (selection.to() != null) {
            clauses.and("c.valid_from <= ?", selection.to());
        }
        if (selection.begun() != null) {
            clauses.and("c.valid_from >= ?", selection.begun());
        }
        if (!selection.actors().isEmpty()) {
            clauses.involving(selection.actors());
        }
        if (selection.crisis() != null) {
            clauses.crisis(selection.crisis(), selection.knownAt());
        }
        return clauses;
    }

    private void involving(Collection<String> actors) {
        TreeSet<String> keys = new TreeSet<>(actors);
        List<String> columns = inColumn(List.copyOf(keys));
        List<String> any = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        // Nearly all claims name one on a side, whom both databases look up at once among all that are wanted.
        for (String side : List.of("c.actors", "c.recipients")) {
            any.add(side + " in (" + marks(keys.size()) + ")");
            bound.addAll(columns);
            any.add("(" + side + " like '|%|_%' and (" + any(side, columns, bound) + "))");
        }
        for (String column : List.of("c.object", "c.speaker")) {
            any.add(column + " in (" + marks(keys.size()) + ")");
            bound.addAll(keys);
        }
        and("(" + String.join(" or ", any) + ")", bound.toArray());
    }

    private void crisis(Selection.Crisis crisis, @Nullable Instant knownAt) {
        Clauses reports = new Clauses().known("g", knownAt);
        reports.members(crisis);
        and(
                "c.report in (select g.report from coding g join report r on r.number = g.report" + reports.where()
                        + ")",
                reports.values.toArray());
    }

    /** Reports of a crisis, as {@code r} coded as {@code g}. */
    Clauses members(Selection.Crisis crisis) {
        List<String> counted = new ArrayList<>();
        List<Object> bound = new ArrayList<>();
        for (String actor : crisis.actors()) {
            counted.add("case when strpos(g.actors, ?) > 0 then 1 else 0 end");
            bound.add(ActorKey.inColumn(actor));
        }
        if (!crisis.countries().isEmpty()) {
            counted.add("case when " + any("g.countries", inColumn(crisis.countries()), bound) + " then 1 else 0 end");
        }
        if (!counted.isEmpty()) {
            bound.add(crisis.least());
            and(String.join(" + ", counted) + " >= ?", bound.toArray());
        }
        if (!crisis.parties().isEmpty()) {
            List<Object> parties = new ArrayList<>();
            and("(" + any("g.actors", inColumn(crisis.parties()), parties) + ")", parties.toArray());
        }
        if (crisis.from() != null) {
            and("r.published_from >= ?", crisis.from());
        }
        if (crisis.to() != null) {
            and("r.published_from <= ?", crisis.to());
        }
        return this;
    }

    private static List<String> inColumn(List<String> keys) {
        return keys.stream().map(ActorKey::inColumn).toList();
    }

    /** Whether a column of keys holds one of these, with the marks around them, which are added to the values. */
    private static String any(String column, List<String> keys, List<Object> bound) {
        bound.addAll(keys);
        return "strpos(" + column + ", ?) > 0" + (" or strpos(" + column + ", ?) > 0").repeat(keys.size() - 1);
    }

    /** These and then the others: the values in the order in which the two stand in a statement. */
    Clauses then(Clauses others) {
        Clauses both = new Clauses();
        both.conditions.addAll(conditions);
        both.conditions.addAll(others.conditions);
        both.values.addAll(values);
        both.values.addAll(others.values);
        return both;
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Binds the values in their order. */
    <T extends SqlStatement<T>> T bind(T statement) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof LocalDate) {
                // DuckDB's driver takes a day only where its type is not told.
                statement.bind(i, (Argument) (position, prepared, context) -> prepared.setObject(position, value));
            } else if (value instanceof Several several) {
                statement.bind(i, several.argument());
            } else {
                statement.bind(i, value);
            }
        }
        return statement;
    }

    static String marks(int count) {
        return "?" + ", ?".repeat(count - 1);
    }
}
