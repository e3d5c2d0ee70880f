package org.dragoman.cli.show;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.dragoman.cli.table.RowTable;
import org.dragoman.ledger.store.Entries;
import org.dragoman.ledger.view.Question;

/** Asks a ledger for a view and prints the answer. */
public final class Show {

    private final What what;
    private final Form form;
    private final UnaryOperator<String> naming;

    /**
     * @param naming how a person reads an actor's key; only tables ask
     */
    public Show(What what, Form form, UnaryOperator<String> naming) {
        this.what = what;
        this.form = form;
        this.naming = naming;
    }

    /** What can be shown. */
    public enum What {
        POSITIONS(PositionTables::positions, false, false),
        TIMELINE(EventTables::timeline, true, true),
        EVENTS(EventTables::events, true, true),
        STATEMENTS(PositionTables::statements, false, false),
        DEADLINES(PositionTables::deadlines, false, false),
        FIGURES(TalkTables::figures, false, false),
        MEDIATION(TalkTables::mediation, false, false),
        CONTRADICTIONS(TalkTables::contradictions, false, false),
        STORIES(ReportTables::stories, true, false),
        REPORTS(forms -> ReportTables.reports(), true, false);

        private final Function<Forms, ShowTable<?>> table;
        private final boolean isOfLateDays;
        private final boolean isLatestLast;

        What(Function<Forms, ShowTable<?>> table, boolean isOfLateDays, boolean isLatestLast) {
            this.table = table;
            this.isOfLateDays = isOfLateDays;
            this.isLatestLast = isLatestLast;
        }

        /** Whether only the last days are looked at where the question names no first one. */
        public boolean isOfLateDays() {
            return isOfLateDays;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The forms in which answers are printed. */
    public enum Form {
        TABLE,
        JSONL,
        CSV
    }

    /**
     * How a table looks.
     *
     * @param title the words above it
     * @param columns the terminal's width
     */
    public record Look(String title, int columns, boolean coloured) {}

    /**
     * Prints the answer; nothing where it has no rows, but for the names of CSV's columns.
     *
     * @return how many rows were printed
     */
    public int print(Entries entries, Question question, Look look, Writer out) throws IOException {
        return print(what.table.apply(new Forms(naming)), entries, question, look, out);
    }

    private <R> int print(ShowTable<R> table, Entries entries, Question question, Look look, Writer out)
            throws IOException {
        int limit = question.limit();
        // One row more than is shown tells whether there are more.
        boolean asksOneMore = limit > 0 && limit < Integer.MAX_VALUE;
        List<R> rows = table.ask(entries, asksOneMore ? question.limit(limit + 1) : question);
        boolean more = limit > 0 && rows.size() > limit;
        if (more) {
            rows = what.isLatestLast ? rows.subList(rows.size() - limit, rows.size()) : rows.subList(0, limit);
        }
        switch (form) {
            case TABLE -> table(table, rows, more, look, out);
            case JSONL -> lines(table, rows, out);
            case CSV -> values(table, rows, out);
        }
        out.flush();
        return rows.size();
    }

    private static <R> void table(ShowTable<R> table, List<R> rows, boolean more, Look look, Writer out)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        List<List<String>> cells = rows.stream().map(table::cells).toList();
        out.write(RowTable.render(look.title(), table.headings(), cells, look.columns(), look.coloured()));
        if (more) {
            out.write("There are more than these " + rows.size() + "; --limit 0 shows all.\n");
        }
    }

    private static <R> void lines(ShowTable<R> table, List<R> rows, Writer out) throws IOException {
        for (R row : rows) {
            out.write(JsonLines.line(table.values(row)));
            out.write('\n');
        }
    }

    private static <R> void values(ShowTable<R> table, List<R> rows, Writer out) {
        CsvLines csv = new CsvLines(out);
        csv.names(table.fieldNames());
        rows.forEach(row -> csv.row(table.values(row)));
        csv.flush();
    }
}
