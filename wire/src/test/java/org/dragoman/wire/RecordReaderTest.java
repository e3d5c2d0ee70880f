package org.dragoman.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.Fault;
import org.dragoman.model.FaultException;
import org.junit.jupiter.api.Test;

class RecordReaderTest {

    private static final String GOOD = RecordWriter.line(new RandomRecords(1).document());

    @Test
    void a_truncated_line_is_named_by_its_number() {
        assertFault(
                GOOD + "\n\n" + GOOD.substring(0, 40) + "\n", "DRAGOMAN-108", "ledger.jsonl, line 3", "not whole JSON");
    }

    @Test
    void two_objects_on_one_line_are_refused() {
        assertFault(GOOD + GOOD, "line 1", "not whole JSON");
    }

    @Test
    void a_missing_field_is_named() {
        assertFault(GOOD.replace("\"sha256\"", "\"sha\""), "the field \"sha256\" is missing");
    }

    @Test
    void a_field_of_the_wrong_type_is_named() {
        assertFault(
                GOOD.replaceAll("\"length\":\\d+", "\"length\":\"long\""),
                "the field \"length\" is not a whole number");
        assertFault(GOOD.replaceAll("\"length\":\\d+", "\"length\":1.5"), "the field \"length\" is not a whole number");
    }

    @Test
    void a_field_told_twice_is_refused() {
        assertFault(GOOD.replaceFirst("\\{", "{\"kind\":\"document\","), "line 1");
    }

    @Test
    void an_unknown_kind_is_named() {
        assertFault("{\"kind\":\"rumour\"}", "no records of the kind \"rumour\"");
    }

    @Test
    void what_is_not_an_object_is_refused() {
        assertFault("[1]", "not a JSON object");
        assertFault("\"text\"", "not a JSON object");
    }

    @Test
    void offsets_that_run_backwards_are_refused() {
        String claim = RecordWriter.line(new RandomRecords(2).claim());
        assertFault(claim.replaceFirst("\"sentence\":\\[\\d+,\\d+]", "\"sentence\":[9,3]"), "line 1", "9", "3");
        assertFault(claim.replaceFirst("\"sentence\":\\[\\d+,\\d+]", "\"sentence\":[3]"), "a pair of offsets");
    }

    @Test
    void bytes_that_are_not_utf_8_are_named_by_their_line() {
        byte[] bytes = "\n{\"kind\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> RecordReader.read(new ByteArrayInputStream(bytes), "x", each -> {}))
                .isInstanceOf(FaultException.class)
                .hasMessageContainingAll("line 2", "not valid UTF-8");
    }

    @Test
    void deep_nesting_is_a_fault_and_no_overflow() {
        assertFault("[".repeat(200_000), "line 1");
    }

    @Test
    void fields_of_a_later_version_blank_lines_a_byte_order_mark_and_carriage_returns_are_passed_over()
            throws IOException {
        String lines = "\uFEFF" + GOOD.replaceFirst("\\{", "{\"mood\":{\"a\":[1]},") + "\r\n  \r\n" + GOOD;
        List<Recorded> read = new ArrayList<>();
        RecordReader.read(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "x", read::add);
        assertThat(read).hasSize(2);
        assertThat(read.get(0)).isEqualTo(read.get(1));
    }

    private static void assertFault(String lines, String... told) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RecordReader.read(new ByteArrayInputStream(bytes), "ledger.jsonl", each -> {}))
                .isInstanceOfSatisfying(
                        FaultException.class, fault -> assertThat(fault.fault()).isEqualTo(Fault.JSON_LINE))
                .hasMessageContainingAll(told);
    }
}
