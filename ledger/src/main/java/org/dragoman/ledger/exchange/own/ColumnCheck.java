package org.dragoman.ledger.exchange.own;

import java.nio.file.Path;
import java.util.List;
import org.dragoman.ledger.store.Tables.Column;
import org.dragoman.model.Fault;

/** Tells where the columns of a file are not those that its table has. */
final class ColumnCheck {

    private ColumnCheck() {}

    static void require(Path file, List<Column> found, List<Column> wanted) {
        requireNames(file, found.stream().map(Column::name).toList(), wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (found.get(i).type() != wanted.get(i).type()) {
                throw Fault.EXCHANGE_COLUMNS.with(
                        file.getFileName(), 1, "this ledger", wanted.get(i).name() + " is of another type");
            }
        }
    }

    static void requireNames(Path file, List<String> found, List<Column> wanted) {
        List<String> names = wanted.stream().map(Column::name).toList();
        for (int i = 0; i < Math.max(found.size(), names.size()); i++) {
            String is = i < found.size() ? "\"" + found.get(i) + "\"" : "nothing";
            String should = i < names.size() ? "\"" + names.get(i) + "\"" : "nothing";
            if (!is.equals(should)) {
                throw Fault.EXCHANGE_COLUMNS.with(
                        file.getFileName(), 1, "this ledger", "column " + (i + 1) + " is " + is + " and not " + should);
            }
        }
    }
}
