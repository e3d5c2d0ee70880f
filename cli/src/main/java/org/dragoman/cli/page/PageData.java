package org.dragoman.cli.page;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dragoman.cli.page.ReportPage.Report;
import org.dragoman.model.Claim;
import org.dragoman.wire.RecordWriter;
import tools.jackson.databind.json.JsonMapper;

/** The data that the page's script works on: the records as they are printed, with the text that they address. */
final class PageData {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private PageData() {}

    static String of(List<Report> reports) {
        String all =
                reports.stream().map(PageData::report).collect(Collectors.joining(",\n", "{\"reports\":[\n", "\n]}"));
        return harmless(all);
    }

    private static String report(Report report) {
        return "{\"document\":" + RecordWriter.line(report.document()) + ",\n\"text\":"
                + MAPPER.writeValueAsString(report.document().text().toString()) + ",\n\"records\":[\n"
                + report.claims().stream().map(PageData::record).collect(Collectors.joining(",\n")) + "\n]}";
    }

    private static String record(Claim claim) {
        return RecordWriter.line(claim);
    }

    /**
     * JSON that no parser of HTML takes for anything else. The three signs stand in strings only, so they may be escaped
     * anywhere; half surrogate pairs have no bytes in UTF-8.
     */
    private static String harmless(String json) {
        StringBuilder safe = new StringBuilder(json.length() + 64);
        json.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            if (half || point == '<' || point == '>' || point == '&' || point == 0x2028 || point == 0x2029) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", point));
            } else {
                safe.appendCodePoint(point);
            }
        });
        return safe.toString();
    }
}
