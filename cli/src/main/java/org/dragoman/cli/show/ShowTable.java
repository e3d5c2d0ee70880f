package org.dragoman.cli.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.view.Question;
import org.dragoman.ledger.view.Told;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one view are printed: as columns of a table for a person, and as fields of JSON Lines and CSV. Built
 * step by step; not changed after that.
 *
 * <p>A field's value is null, words, a number, a truth value, a list of these, or a {@link Map} from names to these;
 * anything else is told by its {@code toString}.
 */
final class ShowTable<R> {

    private final BiFunction<Entries, Question, List<R>> view;
    private final Map<String, Function<R, @Nullable String>> columns = new LinkedHashMap<>();
    private final Map<String, Function<R, @Nullable Object>> fields = new LinkedHashMap<>();

    ShowTable(BiFunction<Entries, Question, List<R>> view) {
        this.view = view;
    }

    /** Another column of the table; null stands for an empty cell. */
    ShowTable<R> column(String heading, Function<R, @Nullable String> cell) {
        columns.put(heading, cell);
        return this;
    }

    /** Another field of JSON Lines and CSV. */
    ShowTable<R> field(String name, Function<R, @Nullable Object> value) {
        fields.put(name, value);
        return this;
    }

    /** The fields that tell who tells a row; its claims are a field of their own. */
    ShowTable<R> told(Function<R, Told> told) {
        return field("speakers", row -> told.apply(row).speakers())
                .field("byReport", row -> told.apply(row).byReport())
                .field("publishers", row -> told.apply(row).publishers())
                .field("reports", row -> told.apply(row).reports())
                .field("independent", row -> told.apply(row).origins());
    }

    List<R> ask(Entries entries, Question question) {
        return view.apply(entries, question);
    }

    List<String> headings() {
        return List.copyOf(columns.keySet());
    }

    List<String> cells(R row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Function<R, @Nullable String> column : columns.values()) {
            String cell = column.apply(row);
            cells.add(cell == null ? "" : cell);
        }
        return cells;
    }

    List<String> fieldNames() {
        return List.copyOf(fields.keySet());
    }

    /** The row's fields by name; values may be null. */
    Map<String, @Nullable Object> values(R row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        fields.forEach((name, value) -> values.put(name, value.apply(row)));
        return values;
    }
}
