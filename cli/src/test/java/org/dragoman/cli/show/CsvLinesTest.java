package org.dragoman.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

    private static String line(@Nullable Object... values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Object value : values) {
            row.put("field" + row.size(), value);
        }
        StringWriter out = new StringWriter();
        CsvLines csv = new CsvLines(out);
        csv.row(row);
        csv.flush();
        return out.toString();
    }

    @Test
    void what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe_and_numbers_do_not() {
        assertThat(line("=HYPERLINK(1)", "+1", "-x", "@x", -7.5, -3))
                .isEqualTo("'=HYPERLINK(1),'+1,'-x,'@x,-7.5,-3\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(line("a,b", "say \"no\"", "one\ntwo", "plain"))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"one\ntwo\",plain\r\n");
    }

    @Test
    void several_values_are_divided_by_bars_and_parts_are_told_as_json() {
        assertThat(line(List.of("norway", "a|b"), List.of(Map.of("value", 14.0)), null, true))
                .isEqualTo("norway|a b,\"[{\"\"value\"\":14}]\",,true\r\n");
    }
}
