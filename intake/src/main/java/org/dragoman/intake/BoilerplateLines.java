package org.dragoman.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.dragoman.model.Document.Boilerplate;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.dragoman.model.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lines that report nothing, told by the patterns of {@code boilerplate.tsv}. Only whole lines are marked, never a part
 * of a paragraph.
 */
final class BoilerplateLines {

    /** A row of the table. */
    record Row(Boilerplate.Kind kind, Pattern pattern, String example) {}

    private static final String TABLE = "boilerplate.tsv";
    private static final String HEADER = "kind\tpattern\texample";

    /** No line of boilerplate is longer, in UTF-16 units; longer lines are paragraphs. */
    private static final int LONGEST = 320;

    /** Bullets, arrows and emphasis around a line. */
    private static final String ORNAMENTS = " \t\u00A0*_#>|•▪●►▶»→–—-";

    private static final String ORNAMENTS_BEHIND = " \t\r\u00A0*_|";

    private final List<Row> rows;

    private BoilerplateLines(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    static BoilerplateLines shipped() {
        try (InputStream in = BoilerplateLines.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw Fault.TABLE_MISSING.with(TABLE);
            }
            return parse(TABLE, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            throw Fault.INSTALLATION.with(TABLE + " cannot be read");
        }
    }

    /** @throws FaultException {@link Fault#TABLE} for the first row that is wrong */
    static BoilerplateLines parse(String name, Reader table) throws IOException {
        List<Row> rows = new ArrayList<>();
        BufferedReader reader = new BufferedReader(table);
        boolean isHeaderRead = false;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (isHeaderRead) {
                rows.add(row(name, number, line, rows));
            } else if (line.equals(HEADER)) {
                isHeaderRead = true;
            } else {
                throw Fault.TABLE.with(name, number, "the header is not kind, pattern, example");
            }
        }
        return new BoilerplateLines(rows);
    }

    private static Row row(String name, int number, String line, List<Row> before) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw Fault.TABLE.with(name, number, "there are " + fields.length + " fields, not 3");
        }
        Row row = new Row(kind(name, number, fields[0]), pattern(name, number, fields[1]), fields[2]);
        if (before.stream().anyMatch(other -> other.pattern().pattern().equals(fields[1]))) {
            throw Fault.TABLE.with(name, number, "the pattern stands in the table already");
        }
        if (!row.pattern().matcher(bare(row.example())).matches()) {
            throw Fault.TABLE.with(name, number, "the pattern does not match the whole example");
        }
        return row;
    }

    private static Boilerplate.Kind kind(String name, int number, String field) {
        for (Boilerplate.Kind kind : Boilerplate.Kind.values()) {
            if (kind.name().equals(field)) {
                return kind;
            }
        }
        throw Fault.TABLE.with(name, number, "there is no kind \"" + field + "\"");
    }

    private static Pattern pattern(String name, int number, String field) {
        try {
            return Pattern.compile(field);
        } catch (PatternSyntaxException wrong) {
            throw Fault.TABLE.with(name, number, "the pattern is no regular expression: " + wrong.getDescription());
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The boilerplate of a text, ascending: every span covers a whole line without its end. */
    List<Boilerplate> mark(Text text) {
        String characters = text.toString();
        List<Boilerplate> found = new ArrayList<>();
        int begin = 0;
        while (begin < characters.length()) {
            int end = characters.indexOf('\n', begin);
            end = end < 0 ? characters.length() : end;
            if (end - begin <= LONGEST) {
                Boilerplate.Kind kind = kindOf(characters.substring(begin, end));
                if (kind != null) {
                    found.add(new Boilerplate(text.span(begin, end), kind));
                }
            }
            begin = end + 1;
        }
        return found;
    }

    /** The kind of boilerplate that a line is, or null where it is none. */
    Boilerplate.@Nullable Kind kindOf(String line) {
        String bare = line.length() > LONGEST ? "" : bare(line);
        if (bare.isEmpty()) {
            return null;
        }
        for (Row row : rows) {
            if (row.pattern().matcher(bare).matches()) {
                return row.kind();
            }
        }
        return null;
    }

    private static String bare(String line) {
        int begin = 0;
        int end = line.length();
        while (begin < end && ORNAMENTS.indexOf(line.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ORNAMENTS_BEHIND.indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        return line.substring(begin, end);
    }
}
