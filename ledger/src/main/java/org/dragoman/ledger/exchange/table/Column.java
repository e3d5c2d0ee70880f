package org.dragoman.ledger.exchange.table;

import java.util.function.Function;
import org.dragoman.ledger.exchange.sidecar.Field;
import org.jspecify.annotations.Nullable;

/**
 * A column of a layout.
 *
 * @param value what stands in a row: words, a number, or null for an empty field
 */
record Column(Field field, Function<Row, @Nullable Object> value) {

    private static final String EMPTY = "Always empty: Dragoman does not know it.";

    static Column words(String name, String meaning, Function<Row, @Nullable Object> value) {
        return new Column(new Field(name, Field.Type.STRING, meaning), value);
    }

    static Column whole(String name, String meaning, Function<Row, @Nullable Object> value) {
        return new Column(new Field(name, Field.Type.INTEGER, meaning), value);
    }

    static Column decimal(String name, String meaning, Function<Row, @Nullable Object> value) {
        return new Column(new Field(name, Field.Type.NUMBER, meaning), value);
    }

    static Column date(String name, String meaning, Function<Row, @Nullable Object> value) {
        return new Column(new Field(name, Field.Type.DATE, meaning), value);
    }

    /** A column that the layout has and that nothing in our record fills. */
    static Column empty(String name) {
        return words(name, EMPTY, row -> null);
    }
}
