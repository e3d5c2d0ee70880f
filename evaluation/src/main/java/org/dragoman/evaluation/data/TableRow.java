package org.dragoman.evaluation.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dragoman.model.FaultException;

/** A line of a table with a header; fields are divided by tabs. */
final class TableRow implements Row {

    private final DataFile.Part part;
    private final int line;
    private final Map<String, String> values = new HashMap<>();

    private TableRow(DataFile.Part part, int line, String[] header, String[] fields) {
        this.part = part;
        this.line = line;
        if (fields.length > header.length) {
            throw part.damaged(line, "it has " + fields.length + " fields, the header " + header.length);
        }
        for (int i = 0; i < fields.length; i++) {
            values.put(header[i], fields[i]);
        }
    }

    /** All rows below the header; blank lines and those that begin with # are passed over. */
    static List<TableRow> all(DataFile.Part part) {
        List<TableRow> rows = new ArrayList<>();
        String[] header = null;
        List<String> lines = part.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] fields = line.split("\t", -1);
            if (header == null) {
                header = fields;
            } else {
                rows.add(new TableRow(part, i + 1, header, fields));
            }
        }
        return rows;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String get(String key) {
        return values.getOrDefault(key, "");
    }

    @Override
    public FaultException mistake(String what) {
        return part.damaged(line, what);
    }
}
